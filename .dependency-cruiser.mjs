/** The order of knowledge: a room imports only from rooms to its left, and only their `index.ts`. */
const rooms = [
  'kernel',
  'platform',
  'reference',
  'identity',
  'files',
  'register',
  'tariffs',
  'budget',
  'needs',
  'tendering',
  'evaluation',
  'contracts',
  'monitoring',
  'publishing',
];

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const specs = String.raw`\.spec\.ts$`;
const packages = (...names) => `node_modules/(${names.join('|')})/`;

const order = rooms
  .slice(0, -1)
  .map((room, place) =>
    forbid(
      `${room}-knows-only-its-left`,
      'Imports point left. What the right must tell comes by a step; what may come later, by an event.',
      { path: `^libs/${room}/` },
      { path: `^libs/(${rooms.slice(place + 1).join('|')})/` },
    ),
  );

export default {
  forbidden: [
    ...order,
    forbid(
      'known-rooms',
      'A new room takes its place in the order of knowledge.',
      { path: '^(apps|libs|test)/' },
      { path: '^libs/', pathNot: `^libs/(${rooms.join('|')})/` },
    ),
    forbid('no-cycles', 'Two files that need each other are one, or need a third.', {}, { circular: true }),
    forbid('resolvable', 'An import leads somewhere.', {}, { couldNotResolve: true }),
    forbid(
      'rooms-have-one-door',
      'Another room is entered through its index.ts.',
      { path: '^libs/([^/]+)/' },
      { path: '^libs/(?!$1/)', pathNot: '^libs/[^/]+/src/index[.]ts$' },
    ),
    forbid(
      'apps-use-the-door',
      'A process enters a room through its index.ts.',
      { path: '^apps/' },
      { path: '^libs/', pathNot: '^libs/[^/]+/src/index[.]ts$' },
    ),
    forbid(
      'rooms-are-called-by-name',
      'Another room is imported as #room.',
      { path: '^libs/([^/]+)/' },
      { path: '^libs/(?!$1/)', dependencyTypesNot: ['aliased-subpath-import'] },
    ),
    forbid(
      'nobody-enters-their-own-room-from-the-street',
      'Inside a room, files import each other by relative paths.',
      { path: '^libs/([^/]+)/' },
      { path: '^libs/$1/', dependencyTypes: ['aliased-subpath-import'] },
    ),
    forbid(
      'kernel-is-pure',
      'The kernel knows no room, no framework and no input or output.',
      { path: '^libs/kernel/', pathNot: specs },
      { pathNot: ['^libs/kernel/', '^(node:)?crypto$', packages('temporal-polyfill', 'uuid')] },
    ),
    forbid(
      'rules-are-pure',
      'domain/ imports the kernel, itself, and the shapes of facts that its documents state.',
      { path: '^libs/([^/]+)/src/domain/', pathNot: specs },
      {
        pathNot: [
          '^libs/kernel/src/index[.]ts$',
          '^libs/$1/src/(domain|documents/[^/]+/shape[.]ts$)',
          '^(node:)?crypto$',
        ],
      },
    ),
    forbid(
      'papers-decide-nothing',
      'A document is facts and words: it imports the kernel and its own folder.',
      { path: '^libs/(?!kernel/|platform/)([^/]+)/src/documents/', pathNot: specs },
      { pathNot: ['^libs/kernel/src/index[.]ts$', '^libs/$1/src/documents/'] },
    ),
    forbid(
      'graphql-is-the-outer-layer',
      'Rows and use cases know nothing of GraphQL.',
      { path: '^libs/(?!platform/)[^/]+/src/(db|usecases|domain)/|^libs/[^/]+/src/(steps|events|notices|sql)[.]ts$' },
      {
        path: ['^libs/[^/]+/src/graphql/', packages('graphql', '@nestjs/graphql', '@nestjs/apollo', '@apollo/server')],
      },
    ),
    forbid(
      'graphql-writes-nothing',
      'A resolver calls a use case and reads through the planner: it has no business with rows.',
      { path: '^libs/(?!platform/)[^/]+/src/graphql/' },
      { path: '^libs/[^/]+/src/db/' },
    ),
    forbid(
      'typeorm-stays-below',
      'TypeORM is known to rows, the platform and migrations.',
      { path: '^(apps|libs)/', pathNot: '^libs/platform/|^libs/[^/]+/src/db/' },
      { path: packages('typeorm') },
    ),
    forbid(
      'bullmq-stays-in-the-platform',
      'Jobs are a port of the platform.',
      { path: '^(apps|libs)/', pathNot: '^libs/platform/' },
      { path: packages('bullmq', 'ioredis') },
    ),
    forbid(
      'pdfkit-stays-in-publishing',
      'Documents are rendered in one place.',
      { path: '^(apps|libs)/', pathNot: '^libs/publishing/' },
      { path: packages('pdfkit', 'fontkit') },
    ),
    forbid(
      'public-pages-have-one-door',
      'What makes public pages fast is known to the rest of the platform by its index.ts alone.',
      { path: '^(apps|libs|test)/', pathNot: '^libs/platform/src/pages/' },
      { path: '^libs/platform/src/pages/', pathNot: '^libs/platform/src/pages/index[.]ts$' },
    ),
    forbid(
      'shipped-code-needs-no-scripts',
      'What runs in production stands in apps, libs and migrations; scripts start, build and test it.',
      { path: '^(apps|libs|migrations)/', pathNot: specs },
      { path: '^(scripts|test)/' },
    ),
    forbid(
      'portal-is-a-client',
      'The portal talks to the API, never to the database.',
      { path: '^apps/portal/' },
      { path: ['^libs/(?!kernel/|platform/)', packages('typeorm', 'pg')] },
    ),
    forbid(
      'shipped-code-needs-shipped-packages',
      'What runs in production is not a development dependency.',
      { path: '^(apps|libs|migrations)/', pathNot: specs },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: packages('@types/.*') },
    ),
    forbid(
      'packages-are-declared',
      'A package that is imported stands in package.json itself.',
      { path: '^(apps|libs|migrations|test)/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['development', 'import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
