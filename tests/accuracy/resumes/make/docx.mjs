// Word files by npm `docx`: styles and lists, a table with a side column, or tabs.
import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TabStopType, TextRun, WidthType } from 'docx';

const paragraph = (text, more = {}) => new Paragraph({ children: [new TextRun({ text, ...(more.run ?? {}) })], ...more });
function lineOf({ left, right, strong }) {
  return new Paragraph({ tabStops: [{ type: TabStopType.RIGHT, position: 9400 }], children: [new TextRun({ text: left, bold: Boolean(strong) }), ...(right ? [new TextRun({ text: `\t${right}` })] : [])] });
}
function itemsOf(section) {
  return section.items.flatMap(item => {
    if (item.type === 'text' || item.type === 'line') return [paragraph(item.text)];
    if (item.type === 'group') return [new Paragraph({ children: [new TextRun({ text: `${item.name}: `, bold: true }), new TextRun(item.items.join(', '))] })];
    if (item.type === 'comma') return [paragraph(item.items.join(', '))];
    if (item.type === 'pipes') return [paragraph(item.items.join(' | '))];
    if (item.type === 'bullets') return item.items.map(one => paragraph(one, { numbering: { reference: 'marks', level: 0 } }));
    if (item.type === 'levels') return item.items.map(([name, level]) => paragraph(`${name}: ${level}`));
    return [...(item.rail ? [paragraph(item.rail)] : []), ...item.lines.map(lineOf), ...(item.notes ?? []).map(note => paragraph(note)), ...item.bullets.map(one => paragraph(one, { numbering: { reference: 'marks', level: 0 } }))];
  });
}
const sectionOf = (section, style) => [style.headings ? paragraph(section.heading, { heading: HeadingLevel.HEADING_2 }) : paragraph(section.heading, { run: { bold: true, size: 26 } }), ...itemsOf(section)];

export async function docx(page, style) {
  const contact = style.contactLines ? page.contact.map(([, text]) => paragraph(text)) : [paragraph(page.contact.map(([, text]) => text).join(' | '))];
  const name = paragraph(page.name, style.headings ? { heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER } : { run: { bold: true, size: 40 } });
  const main = page.main.flatMap(section => sectionOf(section, style));
  let children;
  if (style.table) {
    const side = [...contact, ...page.side.flatMap(section => sectionOf(section, style))];
    children = [name, paragraph(page.head), new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [new TableRow({ children: [new TableCell({ width: { size: 30, type: WidthType.PERCENTAGE }, children: side }), new TableCell({ width: { size: 70, type: WidthType.PERCENTAGE }, children: main })] })] })];
  } else {
    children = [name, paragraph(page.head), ...contact, ...main];
  }
  const file = new Document({ numbering: { config: [{ reference: 'marks', levels: [{ level: 0, format: LevelFormat.BULLET, text: style.mark ?? '•', alignment: AlignmentType.LEFT }] }] }, sections: [{ children }] });
  return Packer.toBuffer(file);
}
