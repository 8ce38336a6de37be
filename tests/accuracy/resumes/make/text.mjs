// Plain texts and Markdown, as people type or paste them.
const width = 88;

function wrap(text, indent, first) {
  const lines = [];
  let now = first;
  for (const word of text.split(' ')) {
    if (now.trim() && now.length + word.length + 1 > width && now !== first) lines.push(now), now = indent;
    now += now.endsWith(' ') || !now ? word : ` ${word}`;
  }
  return [...lines, now];
}

function lineText({ left, right }, style) {
  if (!right) return left;
  if (style.right === 'pad') return left + ' '.repeat(Math.max(3, width - left.length - right.length)) + right;
  return style.right === 'tab' ? `${left}\t${right}` : style.right === 'below' ? `${left}\n${right}` : `${left} ${style.right} ${right}`;
}

function itemsText(section, style, mark) {
  const out = [];
  for (const item of section.items) {
    if (item.type === 'text') out.push(...wrap(item.text, '', ''));
    else if (item.type === 'line') out.push(style.listed ? `${mark} ${item.text}` : item.text);
    else if (item.type === 'group') out.push(style.markdown ? `**${item.name}:** ${item.items.join(', ')}` : `${item.name}: ${item.items.join(', ')}`);
    else if (item.type === 'comma') out.push(...wrap(item.items.join(', '), '', ''));
    else if (item.type === 'pipes') out.push(item.items.join(' | '));
    else if (item.type === 'bullets') out.push(...item.items.map(one => `${mark} ${one}`));
    else if (item.type === 'levels') out.push(style.oneLine ? item.items.map(([name, level]) => `${name} (${level})`).join(', ') : item.items.map(([name, level]) => `${name} - ${level}`).join('\n'));
    else {
      if (item.rail) out.push(item.rail);
      item.lines.forEach((one, i) => out.push(style.markdown && i === 0 ? `### ${lineText(one, style)}` : lineText(one, style)));
      out.push(...(item.notes ?? []));
      for (const bullet of item.bullets) out.push(...(style.plain ? [bullet] : wrap(bullet, style.flat ? '' : ' '.repeat(mark.length + 1), `${mark} `)));
      out.push('');
    }
  }
  while (out.at(-1) === '') out.pop();
  return out;
}

export function text(page, style) {
  const mark = style.mark ?? page.plan.bullet, out = [];
  out.push(style.markdown ? `# ${page.name}` : style.center ? ' '.repeat(Math.floor((width - page.name.length) / 2)) + page.name : style.upper ? page.name.toUpperCase() : page.name);
  out.push(page.head);
  const contact = page.contact.map(([kind, one]) => (style.labels ? `${{ place: 'Address', phone: 'Tel', email: 'E-mail', link: 'Web' }[kind]}: ${one}` : one));
  out.push(...(style.contactLines ? contact : [contact.join(style.joint ?? ' | ')]));
  for (const section of page.main) {
    out.push('');
    const heading = style.letters ? [...section.heading.toUpperCase()].join(' ') : section.heading;
    if (style.markdown) out.push(`## ${heading}`);
    else if (style.rule === 'under') out.push(heading, '-'.repeat(heading.length));
    else if (style.rule === 'around') out.push(`===== ${heading} =====`);
    else if (style.rule === 'colon') out.push(`${heading}:`);
    else if (style.rule === 'icon') out.push(`■ ${heading}`);
    else out.push(heading);
    if (style.air) out.push('');
    out.push(...itemsText(section, style, mark));
  }
  return `${out.join(style.windows ? '\r\n' : '\n')}\n`;
}
