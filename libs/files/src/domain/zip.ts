const LOCAL_HEADER = 0x04034b50;
const CENTRAL_ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const MOST_ENTRIES = 10_000;

export const isZip = (head: Buffer): boolean => head.length > 30 && head.readUInt32LE(0) === LOCAL_HEADER;

/**
 * The names in an archive, from its directory at the end; nothing is unpacked, so an archive cannot blow up here. Null
 * when the directory is damaged, longer than the `tail` that was kept of `size` bytes, or of the form for huge archives.
 */
export function namesInZip(tail: Buffer, size: number): readonly string[] | null {
  const end = endOf(tail);
  if (end === null) return null;
  const count = tail.readUInt16LE(end + 10);
  let at = tail.readUInt32LE(end + 16) - (size - tail.length);
  if (at < 0 || count > MOST_ENTRIES) return null;
  const names: string[] = [];
  while (names.length < count) {
    if (at + CENTRAL_BYTES > end || tail.readUInt32LE(at) !== CENTRAL_ENTRY) return null;
    const [name, extra, comment] = [28, 30, 32].map((place) => tail.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    names.push(tail.toString('utf8', at + CENTRAL_BYTES, at + CENTRAL_BYTES + name));
    at += CENTRAL_BYTES + name + extra + comment;
  }
  return names;
}

function endOf(tail: Buffer): number | null {
  for (let at = tail.length - END_BYTES; at >= Math.max(0, tail.length - END_BYTES - 0xffff); at -= 1)
    if (tail.readUInt32LE(at) === END && at + END_BYTES + tail.readUInt16LE(at + 20) === tail.length) return at;
  return null;
}

/** The type that OpenDocument and ASiC containers say themselves: the first entry, `mimetype`, stored as it is. */
export function declaredInZip(head: Buffer): string | null {
  const [method, bytes, name, extra] = [
    head.readUInt16LE(8),
    head.readUInt32LE(18),
    head.readUInt16LE(26),
    head.readUInt16LE(28),
  ];
  const content = 30 + name + extra;
  if (head.toString('latin1', 30, 30 + name) !== 'mimetype' || method !== 0 || bytes > 100) return null;
  return head.toString('latin1', content, content + bytes);
}
