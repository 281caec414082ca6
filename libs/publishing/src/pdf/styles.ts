import type { Face } from './fonts.ts';

export interface Style {
  readonly face: Face;
  /** Points. */
  readonly size: number;
  /** Distance of lines, points. */
  readonly leading: number;
  readonly colour: string;
}

const ink = '#14181f';
const quietInk = '#4a5362';

const style = (face: Face, size: number, leading: number, colour = ink): Style => ({ face, size, leading, colour });

export const styles = {
  issuer: style('bold', 9.5, 12.5, quietInk),
  title: style('bold', 17, 21),
  subtitle: style('regular', 12, 15.5),
  heading2: style('bold', 12, 16),
  heading3: style('bold', 10.5, 14),
  text: style('regular', 10, 14.2),
  strong: style('bold', 10, 14.2),
  quiet: style('regular', 8.5, 11.8, quietInk),
  label: style('regular', 9, 12.6, quietInk),
  value: style('regular', 9.5, 13.2),
  tableHead: style('bold', 8, 10.6),
  tableText: style('regular', 8.5, 11.4),
  tableTotal: style('bold', 8.5, 11.4),
  caption: style('regular', 9, 12.6, quietInk),
  footer: style('regular', 6.6, 9, quietInk),
  page: style('regular', 8, 10, quietInk),
  banner: style('bold', 9, 12, '#5c3a00'),
} satisfies Record<string, Style>;

export const colours = {
  rule: '#c4cad3',
  strongRule: '#14181f',
  shade: '#eef1f5',
  banner: '#ffe9b8',
  bannerRule: '#d79b23',
};

/** A4 in points, with the wide left margin that bound files need. */
export const paper = { width: 595.28, height: 841.89, left: 79, right: 45, top: 58, bottom: 66 };
