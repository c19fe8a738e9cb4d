import type { VersionSources } from './sources.ts';

/** Written by `npm run machines:freeze`, never by hand: what the sources of every machine version are. */
export const sourceHashes: Readonly<Record<string, VersionSources>> = {
  'incident@1': {
    frozenSince: null,
    sha256: 'aea0b4fec282380dfe21efa771f79691a4f96cac8eaa7b43484e792b72240181',
    files: {
      'machines/check.ts': 'af1f1d15bb60f4b1ec7c377cf608740ef79e172884cf4094a3766f5af6cf6744',
      'machines/commitments/v1/commitments.ts': 'eee391e4af71472f4ce63b60415c65efc3e7cb53e6f8047c83b001f00e224444',
      'machines/commitments/v1/refusals.ts': 'd9fd4ec69696171dfbef1259877b4f8556377df79c30b6db87843cea7c83193f',
      'machines/drafts/v1/draft.ts': 'f518f42400838905cfc1fc75fc5420b440a458bd2bf90aaafc23a41caaafa5ff',
      'machines/incident/v1/assigns.ts': '7f25a1f37a9f34c91f42f8d2ac1ed9d8ef2fda7326b7760f72df6b8b83e1e3ba',
      'machines/incident/v1/checks.ts': '599fdb85111810798895fd60ea89e6789b26c0f81f4e3bfb23db34f2e4a43638',
      'machines/incident/v1/context.ts': 'bbcdb414485cf407a824defd1172895d4c15ca741771ab105af94cc36dd273e4',
      'machines/incident/v1/machine.ts': '2048b609ac0f1033d597e1b62cb5f4dac93c495962e46bead8f9179296942f94',
    },
  },
  'report@1': {
    frozenSince: null,
    sha256: 'ec831ccfd0be8085737afce8b8641e5cd40098f5096cea74b9011b6711f50952',
    files: {
      'machines/check.ts': 'af1f1d15bb60f4b1ec7c377cf608740ef79e172884cf4094a3766f5af6cf6744',
      'machines/commitments/v1/commitments.ts': 'eee391e4af71472f4ce63b60415c65efc3e7cb53e6f8047c83b001f00e224444',
      'machines/commitments/v1/refusals.ts': 'd9fd4ec69696171dfbef1259877b4f8556377df79c30b6db87843cea7c83193f',
      'machines/drafts/v1/draft.ts': 'f518f42400838905cfc1fc75fc5420b440a458bd2bf90aaafc23a41caaafa5ff',
      'machines/report/v1/assigns.ts': 'cbfdb767dab1f390d04065fb8bdbcb44bfc7e5747c09d5e15b204f9e070c68d1',
      'machines/report/v1/checks.ts': 'cdb990a959c5a83adf12971e0081388befa1349ba9ebf05069d7c879f89cf42b',
      'machines/report/v1/context.ts': 'bd51cfe439aacfa6a03226f586e11d3ceb85e719b4ebd7f6880d19e8eca994c4',
      'machines/report/v1/machine.ts': '9200d37ddfe56ac082275855dda714afebbd839ac15a74fe8f7a1924f6d76f39',
    },
  },
  'notice@1': {
    frozenSince: null,
    sha256: '6c5ea6b85436b9e5e5838b508bd0352c4a49d0c3630f08fcac71c6b4b2d6a0dc',
    files: {
      'machines/check.ts': 'af1f1d15bb60f4b1ec7c377cf608740ef79e172884cf4094a3766f5af6cf6744',
      'machines/commitments/v1/commitments.ts': 'eee391e4af71472f4ce63b60415c65efc3e7cb53e6f8047c83b001f00e224444',
      'machines/commitments/v1/refusals.ts': 'd9fd4ec69696171dfbef1259877b4f8556377df79c30b6db87843cea7c83193f',
      'machines/drafts/v1/draft.ts': 'f518f42400838905cfc1fc75fc5420b440a458bd2bf90aaafc23a41caaafa5ff',
      'machines/notice/v1/assigns.ts': 'd34a648252f809688a3eb1ab6c2effd404abb8c0101d83ca2906218ca8989c68',
      'machines/notice/v1/checks.ts': '2b9708abe0d5a5c246838b5ec1a1c65360b4db3b3eefb23611cf23bdfb1f1860',
      'machines/notice/v1/context.ts': '22de0a3a51c5b50abefdc851e7273c23adf5c477718ae6d0d5e8732ae7a9b96c',
      'machines/notice/v1/machine.ts': '56b15e6f770f77750af6af6447108e6167094c7f35cb22c2cf8b8b9b5952e861',
    },
  },
  'procedure@1': {
    frozenSince: null,
    sha256: '26d44781afb342c470fbecc20f93571e476b06756dc17ecbed5e53fb20b7e524',
    files: {
      'machines/check.ts': 'af1f1d15bb60f4b1ec7c377cf608740ef79e172884cf4094a3766f5af6cf6744',
      'machines/commitments/v1/commitments.ts': 'eee391e4af71472f4ce63b60415c65efc3e7cb53e6f8047c83b001f00e224444',
      'machines/commitments/v1/refusals.ts': 'd9fd4ec69696171dfbef1259877b4f8556377df79c30b6db87843cea7c83193f',
      'machines/procedure/v1/asked.ts': '0448c103b83ea99ea6cf91631376ce28e0ac7ecd30b3e06241f3f72bbc3c3f30',
      'machines/procedure/v1/assigns.ts': '749854b944eb50ce3e1deac4e737941d399c5564f6fb7eb168080638484456cd',
      'machines/procedure/v1/checks.ts': '696972e71d07cb33928dbc517835f33a86b00e883437294d26fba82ebed406b6',
      'machines/procedure/v1/context.ts': '5dbad7fddf706e1395ed21aceb84f4a540b58e3601f67f27ef6387bf46362a60',
      'machines/procedure/v1/machine.ts': 'beee3f432014142831d67d549bf09c513fac56e2a63af055d5b87d369c48e966',
    },
  },
};
