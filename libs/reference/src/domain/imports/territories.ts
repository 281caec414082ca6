import {
  isTerritoryCode,
  type TerritoryFacts,
  type TerritoryKind,
  territoryKinds,
  transliterate,
} from '../territory.ts';
import { Findings, type Line, type Repair, requireColumns, withoutLookAlikes } from './lines.ts';

export interface TerritoryImport {
  readonly rows: readonly TerritoryFacts[];
  readonly repairs: readonly Repair[];
}

interface Named {
  readonly code: string;
  readonly name: string;
  readonly kind: TerritoryKind;
  readonly parent: string | null;
  readonly line: number;
  readonly communityType?: string;
  readonly population?: number | null;
}

const kindOfCategory: Readonly<Record<string, TerritoryKind>> = {
  O: 'OBLAST',
  K: 'SPECIAL_CITY',
  P: 'RAION',
  M: 'CITY',
  B: 'CITY_DISTRICT',
};

const communityTypes: Readonly<Record<string, string>> = {
  міська: 'urban territorial community',
  селищна: 'settlement territorial community',
  сільська: 'rural territorial community',
  '': 'territorial community',
};

/**
 * Reads the list of communities (with their raions, oblasts and population of one year) and, where given, the codifier's
 * other levels. Refuses the whole of it with the line of each fault. Rows come out parents first.
 */
export function territoriesFrom(
  communities: readonly Line[],
  levels: readonly Line[],
  populationYear: number,
): TerritoryImport {
  const populationColumn = `population_${populationYear}`;
  requireColumns(
    communities,
    [
      'hromada_code',
      'hromada_name',
      'type',
      'raion_code',
      'raion_name',
      'oblast_code',
      'oblast_name',
      populationColumn,
    ],
    'communities',
  );
  if (levels.length > 0) requireColumns(levels, ['code', 'parent', 'category', 'name'], 'levels');
  const findings = new Findings();
  const repairs: Repair[] = [];
  const found = [
    ...levelsFrom(levels, findings, repairs),
    ...communities.map((line) => communityFrom(line, populationColumn, findings)),
  ];
  const byCode = uniqueByCode(found, findings);
  for (const above of communities.flatMap(levelsAbove)) if (!byCode.has(above.code)) byCode.set(above.code, above);
  findings.refuseIfAny();
  const rows = [...byCode.values()].map((named) => territoryFrom(named, byCode, populationYear, findings, repairs));
  findings.refuseIfAny();
  return { rows: rows.sort((a, b) => depth(a) - depth(b)), repairs };
}

const depth = (row: TerritoryFacts): number => territoryKinds.indexOf(row.kind);

function communityFrom({ number, fields }: Line, populationColumn: string, findings: Findings): Named {
  const read = (column: string, isRight: (value: string) => boolean): string => {
    const value = fields[column]!.trim();
    if (!isRight(value)) findings.malformed(number, column, value);
    return value;
  };
  for (const column of ['raion_name', 'oblast_name']) read(column, (value) => value !== '');
  read('oblast_code', isTerritoryCode);
  const population = read(populationColumn, (value) => /^\d{0,9}$/.test(value));
  return {
    code: read('hromada_code', isTerritoryCode),
    name: read('hromada_name', (value) => value !== ''),
    kind: 'COMMUNITY',
    parent: read('raion_code', isTerritoryCode),
    line: number,
    communityType: read('type', (value) => value in communityTypes),
    population: population === '' ? null : Number(population),
  };
}

const levelsAbove = ({ number, fields }: Line): Named[] => [
  { code: fields['oblast_code']!, name: fields['oblast_name']!, kind: 'OBLAST', parent: null, line: number },
  {
    code: fields['raion_code']!,
    name: fields['raion_name']!,
    kind: 'RAION',
    parent: fields['oblast_code']!,
    line: number,
  },
];

function levelsFrom(lines: readonly Line[], findings: Findings, repairs: Repair[]): Named[] {
  return lines.map(({ number, fields }) => {
    const kind = kindOfCategory[fields['category']!];
    if (!kind) findings.malformed(number, 'category', fields['category']!);
    if (!fields['name']) findings.malformed(number, 'name', '');
    const given = fields['code']!;
    const code = kind === 'SPECIAL_CITY' ? wholeCodeOf(given, lines) : given;
    if (!isTerritoryCode(code)) findings.malformed(number, 'code', given);
    if (code !== given) repairs.push({ line: number, from: given, to: code });
    const topmost = kind === 'OBLAST' || kind === 'SPECIAL_CITY';
    const parent = topmost ? null : fields['parent']!;
    // What kind stands in for an unknown one does not matter: nothing of the file is taken then.
    return { code, name: fields['name']!, kind: kind ?? territoryKinds[0], parent, line: number };
  });
}

/** Lists cut the codes of Kyiv and Sevastopol short (`UA800`); their districts still name the city in full. */
function wholeCodeOf(code: string, lines: readonly Line[]): string {
  const districts = lines.filter(({ fields }) => fields['category'] === 'B' && fields['parent']!.startsWith(code));
  const parents = new Set(districts.map(({ fields }) => fields['parent']!));
  return parents.size === 1 ? [...parents][0]! : code;
}

function uniqueByCode(found: readonly Named[], findings: Findings): Map<string, Named> {
  const byCode = new Map<string, Named>();
  for (const named of found) {
    if (byCode.has(named.code)) findings.twice(named.line, named.code);
    byCode.set(named.code, named);
  }
  return byCode;
}

function territoryFrom(
  named: Named,
  byCode: ReadonlyMap<string, Named>,
  populationYear: number,
  findings: Findings,
  repairs: Repair[],
): TerritoryFacts {
  const name = withoutLookAlikes(named.name);
  if (name !== named.name) repairs.push({ line: named.line, from: named.name, to: name });
  const population = named.population ?? null;
  return {
    code: named.code,
    ...officialNames(name, named),
    kind: named.kind,
    parent: named.parent,
    oblast: topOf(named, byCode, findings),
    population,
    populationYear: population === null ? null : populationYear,
  };
}

function topOf(named: Named, byCode: ReadonlyMap<string, Named>, findings: Findings): string {
  const passed = new Set<Named>();
  let above = named;
  while (above.parent !== null) {
    const parent = byCode.get(above.parent);
    if (!parent || passed.has(parent)) {
      findings.parentUnknown(named.line, above.code, above.parent);
      return named.code;
    }
    passed.add(parent);
    above = parent;
  }
  return above.code;
}

function officialNames(name: string, { kind, communityType }: Named): { nameUk: string; nameEn: string } {
  const latin = transliterate(name);
  switch (kind) {
    case 'OBLAST':
      return name.startsWith('Автономна')
        ? { nameUk: name, nameEn: 'Autonomous Republic of Crimea' }
        : { nameUk: `${name} область`, nameEn: `${latin} oblast` };
    case 'RAION':
      return { nameUk: `${name} район`, nameEn: `${latin} raion` };
    case 'CITY_DISTRICT':
      return { nameUk: `${name} район міста`, nameEn: `${latin} city district` };
    case 'COMMUNITY':
      return {
        nameUk: [name, communityType, 'територіальна громада'].filter(Boolean).join(' '),
        nameEn: `${latin} ${communityTypes[communityType!]}`,
      };
    default:
      return { nameUk: name, nameEn: latin };
  }
}
