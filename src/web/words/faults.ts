import type { Language } from '../../domain/text.ts';

/**
 * The API says what is wrong with an input in English, for programs and people alike. For who reads Japanese, the same
 * here: a pattern of the reason, and its sentence, `$1` being what the pattern found.
 */
const sentences: readonly [RegExp, string][] = [
  [/^is required: the last rung/, '最後の督促は、終わるまで繰り返す必要があります'],
  [/^is required/, '入力してください'],
  [/^names a version of one machine/, '版の番号は、どの手続(instance)のものかも指定してください'],
  [/^is the revision of one instance/, '改訂番号は、どの手続(instance)のものかも指定してください'],
  [/^must not be empty$/, '入力してください'],
  [/^must have at least (\d+) characters$/, '$1文字以上で入力してください'],
  [/^must have at most (\d+) characters$/, '$1文字以内で入力してください'],
  [/^must have (\d+) to (\d+) (?:visible ASCII )?characters$/, '$1文字から$2文字で入力してください'],
  [/^must have at most (\d+) elements$/, '$1件までにしてください'],
  [/^must be one line, without control characters$/, '改行や制御文字を除いて、1行で入力してください'],
  [/^must not hold a NUL or half a surrogate pair$/, '使えない文字が含まれています'],
  [/^must be an e-mail address$/, 'メールアドレスの形で入力してください(例: hanako@example.jp)'],
  [/^must be on another domain than email$/, '1つ目のメールアドレスとは別のドメインにしてください'],
  [/^must be a day of the calendar/, '暦にある日付を入力してください'],
  [/^must be a day of the years (\d+) to (\d+)$/, '$1年から$2年までの日付を入力してください'],
  [
    /^must be a day, 2026-08-12, or one of every year, 08-12$/,
    '日付(2026-08-12)か、毎年の月日(08-12)を入力してください',
  ],
  [/^must be an existing instant with an offset/, '日付と時刻を入力してください'],
  [/^must be a time of day like 09:00$/, '時刻を 09:00 の形で入力してください'],
  [/^must be later than opens$/, '開始より後の時刻にしてください'],
  [/^must not lie before from$/, '開始日より前の日にはできません'],
  [/^must be 0 \(Sunday\) to 6 \(Saturday\)$/, '曜日を選んでください'],
  [/^must name each day once$/, '同じ日が2回あります'],
  [/^must be a whole number$/, '整数で入力してください'],
  [/^must not be negative$/, '0以上で入力してください'],
  [/^must be at least (-?\d+)$/, '$1以上で入力してください'],
  [/^must be at most (-?\d+)$/, '$1以下で入力してください'],
  [/^is more than there are people$/, '人数が多すぎます'],
  [/^lies in the future/, 'これから先の日時です'],
  [/^lies before 1900$/, '1900年より前の日付です'],
  [/^min must not exceed max$/, '最少の人数が最多の人数を超えています'],
  [/^must not be before incident\.knownAt$/, '知った日時より前にはできません'],
  [/^contradicts incident\.items/, '選んだ情報の種類(マイナンバー)と食い違っています'],
  [/^contradicts incident\.publiclyViewable/, '「誰でも見られる状態ではなかった」という回答と食い違っています'],
  [/^contradicts incident\.viewed/, '「見られた」という回答と食い違っています'],
  [/^must be an? \w+$/, '値の形が正しくありません'],
  [/^must be a SHA-256|^must be a hash/, 'SHA-256(16進数64桁)を入力してください'],
  [/^must be a file name, without folders$/, 'フォルダーを含まないファイル名にしてください'],
  [/^must be "daily": a duty is overdue$/, '期限を過ぎた義務の督促は、毎日繰り返してください'],
  [/^must be "opening": there is no other day/, '期限の日がないため、始まった日時から数えてください'],
  [/^must be (?:one of )?"|^is not one of the values/, '選択肢から選んでください'],
  [/^is not a property of this schema$/, 'この項目は使われていません'],
  [/^is not an event that can be recorded$/, '記録できない出来事です'],
  [/^is not JSON$/, '送信された内容を読み取れません'],
  [/^is the address of (.+) already$/, 'すでに$1さんのメールアドレスです'],
  [/^needs a second factor of your own/, 'まず、ご自身のパスキーか認証アプリを設定してください'],
  [
    /^needs an administrator who has a second factor/,
    'まず、システム管理者のだれかがパスキーか認証アプリを設定してください',
  ],
  [/^is the name of another key$/, 'その名前のキーがすでにあります'],
  [/^is the name of two rungs$/, '同じ名前の督促段が2つあります'],
  [/^is the person who is away$/, '不在になる本人は選べません'],
  [/^has left: activate them first$/, '退職した人です。先に利用を再開してください'],
  [/^is not the address of a person here/, '登録されていない人のメールアドレスです。先に追加してください'],
  [/^must name somebody who can sign in/, 'サインインできる人を1人以上選んでください'],
  [/^must be the id of/, '番号が正しくありません'],
  [/^must name a role$/, '役割を1つ以上選んでください'],
  [/^names a role twice$/, '同じ役割が2回あります'],
  [/^must say roles, active or both$/, '役割か利用の可否を指定してください'],
  [/^is not the newest version/, 'ほかの人が先に保存しました。最新の内容を読み込んで、直してください'],
  [/^must lie before the due day(?:, as its name says)?$/, '期限の日より前にしてください'],
  [/^must lie on the due day(?:, as its name says)?$/, '期限の日にしてください'],
  [/^must lie after the due day(?:, as its name says)?$/, '期限の日より後にしてください'],
  [/^must lie at 24:00 of the due day(?:, as its name says)?$/, '期限の日の24時にしてください'],
  [/^must not lie before the opening$/, '始まりより前にはできません'],
  [/^must not lie after the target day/, '目安日より後にはできません。期限の日から数えてください'],
  [/^must have a rung on the due day$/, '期限の日の督促段が必要です'],
  [/^must have a rung after the due day$/, '期限の後の督促段が必要です'],
  [/^must keep the rungs of the due day/, '期限の日の督促段は外せません'],
  [/^must count from the target day(?:, as its name says)?$/, '目安日から数えてください'],
  [/^must be of the same kind as from$/, '開始と同じ数え方にしてください'],
  [/^must be a name of letters and digits/, '英小文字で始まる英数字の名前にしてください'],
  [/^lies before the rung "(.+)", which stands before it$/, '前にある督促段「$1」より早くなっています'],
  [/^only the last rung repeats$/, '繰り返せるのは最後の督促だけです'],
  [/^of a rung that repeats must be days and a time$/, '繰り返す督促は、日数と時刻で指定してください'],
  [/^of the rung that repeats must lie after the due day$/, '繰り返す督促は、期限の日より後にしてください'],
  [/^no acknowledgement silences a rung of the due day/, '期限の日とその後の督促は、確認があっても止められません'],
  [
    /^would leave no administrator who can sign in/,
    'サインインできるシステム管理者がいなくなります。先にほかの人をシステム管理者にしてください',
  ],
  [/^is the key in the data folder of this machine/, 'この端末の管理用キーは変更できません'],
  [/^must be \{"from"/, '時点の指定が正しくありません'],
];

/** What is wrong, in the reader's language. What nobody has translated yet is said in English rather than not at all. */
export function faultText(reason: string, lang: Language): string {
  if (lang === 'en') return reason;
  for (const [pattern, sentence] of sentences) {
    const found = pattern.exec(reason);
    if (found) return sentence.replaceAll(/\$(\d)/g, (_, n: string) => found[Number(n)] ?? '');
  }
  return reason;
}
