// Pages drawn by pdf-lib, run by run: no structure, and with `columns` the two columns drawn line by line, across.
import { PDFDocument, StandardFonts } from 'pdf-lib';

const [pageWidth, pageHeight, margin] = [595, 842, 48];

function wrapped(text, font, size, width) {
  const lines = [];
  let now = '';
  for (const word of text.split(' ')) {
    const longer = now ? `${now} ${word}` : word;
    if (now && font.widthOfTextAtSize(longer, size) > width) lines.push(now), now = word;
    else now = longer;
  }
  return [...lines, now];
}

/** The lines of some sections: { text, right, size, bold, indent, gap }. */
function linesOf(sections, style, font, width) {
  const out = [];
  const put = (text, more = {}) => wrapped(text, font, more.size ?? 10, width - (more.indent ?? 0) - (more.right ? 110 : 0)).forEach((part, i) => out.push({ text: part, ...more, ...(i ? { right: undefined, mark: undefined } : {}) }));
  for (const section of sections) {
    put(style.letters ? [...section.heading.toUpperCase()].join(' ') : section.heading, { size: 12, bold: true, gap: 8 });
    for (const item of section.items) {
      if (item.type === 'text' || item.type === 'line') put(item.text);
      else if (item.type === 'group') put(`${item.name}: ${item.items.join(', ')}`);
      else if (item.type === 'comma' || item.type === 'pipes') put(item.items.join(', '));
      else if (item.type === 'bullets') item.items.forEach(one => put(one, { mark: '•', indent: 12 }));
      else if (item.type === 'levels') item.items.forEach(([name, level]) => put(`${name} - ${level}`));
      else {
        if (item.rail) put(item.rail, { gap: 4 });
        item.lines.forEach((one, i) => put(one.left, { right: one.right, bold: Boolean(one.strong), gap: i ? 0 : 4 }));
        (item.notes ?? []).forEach(note => put(note));
        item.bullets.forEach(one => put(one, style.plain ? {} : { mark: style.mark ?? '•', indent: 12 }));
      }
    }
  }
  return out;
}

export async function pdf(page, style) {
  const file = await PDFDocument.create(), serif = style.serif;
  const font = await file.embedFont(serif ? StandardFonts.TimesRoman : StandardFonts.Helvetica), bold = await file.embedFont(serif ? StandardFonts.TimesRomanBold : StandardFonts.HelveticaBold);
  let sheet = file.addPage([pageWidth, pageHeight]), y = pageHeight - margin;
  const draw = (text, x, at, size, face) => sheet.drawText(text, { x, y: at, size, font: face });
  draw(page.name, margin, y - 18, 22, bold);
  draw(page.head, margin, y - 34, 11, font);
  y -= 50;
  const sideWidth = style.columns ? 150 : 0, mainX = margin + (style.columns ? sideWidth + 22 : 0), mainWidth = pageWidth - margin - mainX;
  const contact = page.contact.map(([, text]) => text);
  if (!style.columns) wrapped(contact.join('  |  '), font, 9.5, mainWidth).forEach(text => { draw(text, margin, y, 9.5, font); y -= 13; });
  const main = linesOf(page.main, style, font, mainWidth);
  const side = style.columns ? [{ text: page.contactHeading, size: 12, bold: true, gap: 8 }, ...contact.map(text => ({ text, size: 9 })), ...linesOf(page.side, style, font, sideWidth)] : [];
  let sideY = y;
  for (let i = 0; i < Math.max(main.length, side.length); ++i) {
    const one = main[i], beside = side[i];
    if (one) {
      y -= (one.size ?? 10) * 1.35 + (one.gap ?? 0);
      if (y < margin) sheet = file.addPage([pageWidth, pageHeight]), y = pageHeight - margin - 14, sideY = -1;
      if (one.mark) draw(one.mark, mainX, y, 10, font);
      draw(one.text, mainX + (one.indent ?? 0), y, one.size ?? 10, one.bold ? bold : font);
      if (one.right) draw(one.right, pageWidth - margin - font.widthOfTextAtSize(one.right, 10), y, 10, font);
    }
    if (beside && sideY > margin) {
      sideY -= (beside.size ?? 10) * 1.35 + (beside.gap ?? 0);
      if (beside.mark) draw(beside.mark, margin, sideY, 10, font);
      draw(beside.text, margin + (beside.indent ?? 0), sideY, beside.size ?? 10, beside.bold ? bold : font);
    }
  }
  file.setCreationDate(new Date(0));
  file.setModificationDate(new Date(0));
  return file.save();
}
