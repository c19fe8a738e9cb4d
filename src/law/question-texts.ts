import type { Text } from '../domain/text.ts';

/** An unknown fact as somebody who is no lawyer is asked for it. */
export interface QuestionText {
  ask: Text;
  /** What the words mean, and where to look; an example where there is one. */
  hint: Text;
  /** By the value, written as text; `true` and `false` of both limbs of the encryption. */
  answers: Readonly<Record<string, Text>>;
}

const yesNo = (yes: Text, no: Text) => ({ true: yes, false: no });

const YES: Text = { ja: 'はい', en: 'Yes' };
const NO: Text = { ja: 'いいえ', en: 'No' };

/** By the path of the fact. */
export const questionTexts = {
  'incident.myNumber': {
    ask: {
      ja: '漏れた(かもしれない)データに、マイナンバー(個人番号)は入っていますか。',
      en: 'Does the data that leaked, or may have leaked, include anybody’s My Number (the 12-digit national number)?',
    },
    hint: {
      ja: 'マイナンバーは12桁の番号です。給与・年末調整・社会保険の書類、マイナンバーカードのコピーに入っています。',
      en: 'Look at payroll, year-end tax adjustment and social insurance papers, and at copies of My Number cards.',
    },
    answers: yesNo({ ja: '入っている', en: 'Yes, it does' }, { ja: '入っていない', en: 'No, it does not' }),
  },
  'incident.wrongfulPurpose': {
    ask: {
      ja: 'だれかが悪意を持って(盗む、悪用する、困らせるなどのために)したことですか。またはそう疑う手がかりがありますか。',
      en: 'Did somebody do this to steal, misuse or harm, or are there signs that somebody did?',
    },
    hint: {
      ja: '不正アクセス、ウイルス、盗難、社員の持ち出しは「はい」です。宛先の間違い、置き忘れなど、うっかりした間違いだと分かったときは「いいえ」です。',
      en: 'A break-in, malware, theft or an employee taking data is a yes. A wrong address, or something left on a train, is a no.',
    },
    answers: yesNo(
      { ja: 'はい(悪意による、またはそう疑う手がかりがある)', en: 'Yes, or there are signs of it' },
      { ja: 'いいえ(うっかりした間違いだと分かった)', en: 'No, it turned out to be a mistake' },
    ),
  },
  'incident.dataTaken': {
    ask: {
      ja: 'データは外へ持ち出されましたか。',
      en: 'Did the data leave your computers?',
    },
    hint: {
      ja: '「持ち出されていない」は、通信記録などの調査で確かめられたときだけ選んでください。分からないうちは答えないでください。',
      en: 'Answer no only once an investigation, of the network logs for example, has shown it. While you are not sure, leave it open.',
    },
    answers: yesNo(
      { ja: '持ち出された', en: 'Yes, it left' },
      { ja: '持ち出されていないと確認できた', en: 'No, that is established' },
    ),
  },
  'incident.recoveredUnread': {
    ask: {
      ja: 'だれかに見られる前に、全部を取り戻せましたか。',
      en: 'Did you get everything back before anybody else saw it?',
    },
    hint: {
      ja: '例: 封筒が開けられないまま全部戻った。メールが開かれる前に消してもらったと確認できた。一つでも見られたかもしれなければ「いいえ」です。',
      en: 'For example: every envelope came back unopened. If even one may have been read, the answer is no.',
    },
    answers: yesNo(
      { ja: '見られる前に全部取り戻した', en: 'Yes, all of it, unread' },
      { ja: '取り戻していない、または見られたかもしれない', en: 'No, or it may have been seen' },
    ),
  },
  'incident.copyKept': {
    ask: {
      ja: 'なくなった(使えなくなった)データと同じ内容が、別の場所に残っていますか。',
      en: 'Do you still have the same content somewhere else (a backup, the original paper)?',
    },
    hint: {
      ja: 'バックアップや紙の原本など、同じ内容を今も読めるものがあれば「残っている」です。',
      en: 'A backup that you can read, or the original papers, is a yes.',
    },
    answers: yesNo(
      { ja: '同じ内容が残っている', en: 'Yes, the same content is there' },
      { ja: '残っていない', en: 'No, it is gone' },
    ),
  },
  'incident.publiclyViewable': {
    ask: {
      ja: 'インターネットなどで、だれでも見られる状態になりましたか。',
      en: 'Could anybody have looked at the data, on the internet for example?',
    },
    hint: {
      ja: '例: ホームページに載った、だれでも開けるクラウドの共有フォルダに置いた。実際に見られたかどうかは、ここでは問いません。',
      en: 'For example a web page, or a cloud folder open to all. Whether anybody did look does not matter here.',
    },
    answers: yesNo(
      { ja: 'だれでも見られる状態だった', en: 'Yes, anybody could have' },
      { ja: '見られる状態ではなかった', en: 'No' },
    ),
  },
  'incident.viewed': {
    ask: { ja: '実際に、外のだれかに見られましたか。', en: 'Did anybody outside in fact look at it?' },
    hint: {
      ja: '閲覧の記録(アクセスログ)や、見た人からの連絡で分かります。',
      en: 'The access log shows it, or somebody told you.',
    },
    answers: yesNo({ ja: '見られた', en: 'Yes, it was seen' }, { ja: '見られていない', en: 'No, nobody saw it' }),
  },
  'incident.itemsComplete': {
    ask: {
      ja: '漏れた(かもしれない)情報の種類は、挙げたもので全部ですか。',
      en: 'Are the kinds of data you listed all that is involved?',
    },
    hint: {
      ja: 'ほかにもあると分かったときは、「items」に書き足してください。カード番号や病気の記録が一つ加わるだけで、報告が必要になることがあります。',
      en: 'If there turns out to be more, add it to the items: one card number or one medical record can make a report due.',
    },
    answers: { true: { ja: '全部で、ほかにはない', en: 'Yes, there is nothing else' } },
  },
  'incident.subject': {
    ask: {
      ja: '漏れた(かもしれない)情報は、どのように持っていたものですか。',
      en: 'How did you keep the information that leaked, or may have leaked?',
    },
    hint: {
      ja: '顧客名簿、会員システム、五十音順のファイルなど、人を探せるように整理したものが「個人データ」です。整理していないメモや名刺の束は違います。',
      en: 'A customer list, a member system or a sorted file, in which a person can be looked up, is "personal data". A loose memo is not.',
    },
    answers: {
      personalData: {
        ja: '人を探せるように整理したもの(個人データ)',
        en: 'In something where a person can be looked up (personal data)',
      },
      plannedForDatabase: {
        ja: 'これから名簿などに入れるつもりで集めたもの(入力画面で盗まれた場合など)',
        en: 'Collected to be put into such a list or system (stolen from an input form, for example)',
      },
      personalInformation: {
        ja: '整理していない、ばらばらの情報で、名簿などに入れる予定もない',
        en: 'Loose information that was never to be put into a list or system',
      },
      pseudonymised: {
        ja: '名前などを取り除き、ほかの情報と合わせなければだれか分からないように加工したもの(仮名加工情報)',
        en: 'Processed so that nobody is recognised without other information (pseudonymously processed information)',
      },
    },
  },
  'incident.contact': {
    ask: {
      ja: '情報が漏れた人たちの、今も使える連絡先を持っていますか。',
      en: 'Do you have contact details that still work for the people concerned?',
    },
    hint: {
      ja: '電話、メール、住所のどれかで一人ひとりに知らせられるかどうかです。',
      en: 'A phone number, e-mail or postal address by which each can be told.',
    },
    answers: {
      all: { ja: '全員分ある', en: 'For all of them' },
      some: { ja: '一部の人の分だけある', en: 'For some of them' },
      none: { ja: '一人もない', en: 'For none of them' },
    },
  },
  'organization.sector': {
    ask: {
      ja: 'あなたの会社や団体は、報告を大臣(国の役所)が受け付けることになっている業種ですか。',
      en: 'Is your organization in a line of business whose breach reports go to a minister (a government office)?',
    },
    hint: {
      ja: 'ふつうは個人情報保護委員会に報告します。銀行・保険・証券・貸金、電話・通信、不動産などの業種では、代わりにその業種の大臣などが受け付けます。個人情報保護委員会のウェブサイトの表で確かめられます。',
      en: 'Reports normally go to the Personal Information Protection Commission (PPC). In finance, telecommunications, real estate and some others a minister takes them instead; the PPC’s web site has the list.',
    },
    answers: {
      finance: { ja: '金融(銀行、保険、証券、貸金など)', en: 'Finance (banks, insurance, securities, lending)' },
      telecom: { ja: '電気通信(電話、インターネット接続など)', en: 'Telecommunications (telephone, internet access)' },
      realEstate: { ja: '不動産(宅地建物取引など)', en: 'Real estate' },
      other: { ja: '表に載っている、ほかの業種', en: 'Another line of business on that list' },
      none: { ja: '表に載っていないことを確かめた', en: 'None: we checked, it is not on the list' },
    },
  },
  'incident.pmarkDeemedSerious': {
    ask: {
      ja: 'プライバシーマークの審査機関から、重大な事故(のおそれ)だと言われましたか。',
      en: 'Has the body that reviews your PrivacyMark called this a serious accident, or possibly one?',
    },
    hint: {
      ja: '審査機関に電話などで相談したときの返事です。言われたときは、速報が必要になります。',
      en: 'What they answered when you asked them. If they did, they want a preliminary report.',
    },
    answers: yesNo({ ja: '言われた', en: 'Yes, they have' }, { ja: '言われていない', en: 'No, they have not' }),
  },
  'incident.encryption': {
    ask: {
      ja: '漏れた(かもしれない)データは、全部しっかり暗号化されていて、開くための鍵やパスワードも無事ですか。',
      en: 'Was all of the data strongly encrypted, with the key or password that opens it safe?',
    },
    hint: {
      ja: '信頼できる方式(AESなど)で暗号化され、しかも鍵が別に守られている(または遠隔で消せる)ことです。画面ロックやファイルの簡単なパスワードだけでは足りません。',
      en: 'A recognised method (such as AES), and a key that is kept apart and protected, or can be erased from afar. A screen lock or a simple file password is not enough.',
    },
    answers: yesNo(
      { ja: '暗号化も鍵も大丈夫', en: 'Yes, both' },
      { ja: '暗号化されていない、鍵も守られていない', en: 'No, neither' },
    ),
  },
  'incident.encryption.highGrade': {
    ask: {
      ja: 'その暗号化は、信頼できる強い方式によるものですか。',
      en: 'Is the encryption a strong one, of a recognised method?',
    },
    hint: {
      ja: '電子政府推奨暗号リストやISO/IECの規格に載った方式(AESなど)を正しく使っていれば「はい」です。',
      en: 'Yes if it is on the e-Government recommended list or in an ISO/IEC standard (such as AES) and properly used.',
    },
    answers: yesNo(YES, NO),
  },
  'incident.encryption.keyManaged': {
    ask: {
      ja: '暗号を開く鍵やパスワードは、ほかの人に使われないように守られていましたか。',
      en: 'Was the key or password that opens it kept so that nobody else can use it?',
    },
    hint: {
      ja: 'たとえば、鍵をデータと別に守って保管していたときや、鍵やデータを遠隔で消せるときは「守られていた」です。',
      en: 'For example kept apart from the data and protected itself, or erasable from afar.',
    },
    answers: yesNo({ ja: '守られていた', en: 'Yes' }, { ja: '守られていなかった', en: 'No' }),
  },
  'incident.smallFirm.outsideLeak': {
    ask: { ja: 'マイナンバーは社外に漏れましたか。', en: 'Did a My Number get out of the company?' },
    hint: {
      ja: '社外の人の目に触れた、または触れたおそれがあれば「漏れた」です。',
      en: 'Yes if somebody outside saw it or may have.',
    },
    answers: yesNo({ ja: '社外に漏れた', en: 'Yes, it did' }, { ja: '社外には漏れていない', en: 'No, it did not' }),
  },
  'incident.smallFirm.investigationDone': {
    ask: { ja: '何が起きたかの調査は終わりましたか。', en: 'Have you finished finding out what happened?' },
    hint: {
      ja: '事実関係と原因が分かり、影響を受ける人の範囲が決まったら「終わった」です。',
      en: 'Yes once the facts, the cause and who is affected are clear.',
    },
    answers: yesNo({ ja: '終わった', en: 'Yes' }, { ja: 'まだ終わっていない', en: 'No, not yet' }),
  },
  'incident.smallFirm.preventionDecided': {
    ask: { ja: '同じことを繰り返さないための対策は決まりましたか。', en: 'Have you decided how to prevent it?' },
    hint: {
      ja: '再発防止策を決めていれば「決まった」です。実施が終わっている必要はありません。',
      en: 'It need not have been carried out yet.',
    },
    answers: yesNo({ ja: '決まった', en: 'Yes' }, { ja: 'まだ決まっていない', en: 'No, not yet' }),
  },
} as const satisfies Readonly<Record<string, QuestionText>>;

/** The path of a fact that can be asked for. */
export type AskedFact = keyof typeof questionTexts;
