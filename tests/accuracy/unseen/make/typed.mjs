// Plain texts and Markdown.
import { degreeOf } from './model.mjs';

function wrap(text, first, rest, width = 76) {
  const lines = [];
  let now = first;
  for (const word of text.split(' ')) {
    if (now.length + word.length > width && now.trim()) lines.push(now.trimEnd()), now = rest;
    now += `${word} `;
  }
  return [...lines, now.trimEnd()].join('\n');
}
const degree = (one, view) => degreeOf({ ...one, lang: view.lang });

/** Typed with a typewriter's means: capitals, stars, dates in front. */
export const typed = {
  manner: { dates: 'slash', dash: '-', words: 1, main: ['about', 'work', 'study', 'skills', 'langs', '*'], shape: text => text.toLocaleUpperCase() },
  draw(view) {
    const { person } = view;
    const part = one => `*** ${one.heading} ***\n\n${one.jobs ? one.jobs.map(job => `${job.when}  ${job.title}\n${' '.repeat(job.when.length + 2)}${job.employer}, ${job.place}\n${job.bullets.map(text => wrap(text, '  o ', '    ')).join('\n')}`).join('\n\n')
      : one.schools ? one.schools.map(school => `${school.when}  ${degree(school, view)}\n${' '.repeat(school.when.length + 2)}${school.school}, ${school.place}`).join('\n')
        : one.groups ? one.groups.map(([name, list]) => wrap(list.join(', '), name ? `${name}: ` : '', '  ')).join('\n')
          : one.levels ? one.levels.map(([name, level]) => `${name}: ${level}`).join('\n') : one.lines ? one.lines.map(text => wrap(text, '- ', '  ')).join('\n') : wrap(one.text, '', '')}\n`;
    return `${view.name}\n${view.head}\n${person.place} / ${person.phone} / ${person.email}\n${person.links.map(one => `${one}\n`).join('')}\n${view.main.map(part).join('\n')}`;
  },
};

/** As copied out of a PDF or a profile: no blank lines, marks at the start, one thing per line. */
export const copied = {
  manner: { dates: 'short', dash: ' - ', words: 0, main: ['about', 'work', 'study', 'skills', 'langs', '*'] },
  draw(view) {
    const { person } = view;
    const part = one => `${one.heading}\n${one.jobs ? one.jobs.map(job => `${job.title}\n${job.employer} · ${job.place}\n${job.when}\n${job.bullets.map(text => wrap(text, '• ', '', 90)).join('\n')}`).join('\n')
      : one.schools ? one.schools.map(school => `${school.school}\n${degree(school, view)}\n${school.when}`).join('\n')
        : one.groups ? one.groups.flatMap(([, list]) => list).join('\n') : one.levels ? one.levels.map(([name, level]) => `${name} (${level})`).join('\n') : one.lines ? one.lines.join('\n') : wrap(one.text, '', '', 90)}\n`;
    return `${view.name}\n${view.head}\n${person.email}\n${person.phone}\n${person.place}\n${person.links.map(one => `${one}\n`).join('')}${view.main.map(part).join('')}`;
  },
};

/** Markdown as in a README. */
export const markdown = {
  manner: { dates: 'iso', dash: ' – ', words: 0, main: ['about', 'work', 'projects', 'study', 'skills', 'langs', '*'] },
  draw(view) {
    const { person } = view;
    const part = one => `## ${one.heading}\n\n${one.jobs ? one.jobs.map(job => `**${job.title}** @ [${job.employer}](https://example.org) _(${job.when})_  \n${job.place}\n\n${job.bullets.map(text => `* ${text}`).join('\n')}`).join('\n\n')
      : one.schools ? one.schools.map(school => `**${degree(school, view)}**, ${school.school} _(${school.when})_`).join('  \n')
        : one.groups ? `| | |\n|---|---|\n${one.groups.map(([name, list]) => `| **${name}** | ${list.join(', ')} |`).join('\n')}`
          : one.levels ? one.levels.map(([name, level]) => `- ${name}: ${level}`).join('\n') : one.lines ? one.lines.map(text => `- ${text}`).join('\n') : one.text}\n`;
    return `# ${view.name}\n\n> ${view.head}\n\n${person.place} · ${person.phone} · <${person.email}> · ${person.links.map(one => `[${one}](https://${one})`).join(' · ')}\n\n${view.main.map(part).join('\n')}`;
  },
};
