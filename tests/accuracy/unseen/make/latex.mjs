// Pages by LaTeX, in the manner of the classes and templates that are passed around most.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { degreeOf, grouped } from './model.mjs';

const tex = text => String(text).replace(/[\\{}#$%&_^~]/g, sign => ({ '\\': '\\textbackslash{}', '^': '\\^{}', '~': '\\textasciitilde{}' })[sign] ?? `\\${sign}`)
  .replaceAll('’', "'").replaceAll('“', '``').replaceAll('”', "''").replaceAll('–', '--').replaceAll('—', '---').replaceAll('£', '\\pounds{}').replaceAll('€', '\\texteuro{}');
const list = (bullets, options = '') => `\\begin{itemize}${options}\n${bullets.map(one => `\\item ${tex(one)}`).join('\n')}\n\\end{itemize}`;
const degree = (one, view, joint) => tex(degreeOf({ ...one, lang: view.lang }, joint));
const babel = { en: 'english', de: 'ngerman', es: 'spanish', fr: 'french' };

/** What each section holds, by kind. */
function inner(section, view, ways) {
  if (section.jobs) return ways.jobs ? ways.jobs(section.jobs) : section.jobs.map(ways.job).join('\n');
  if (section.schools) return section.schools.map(ways.school).join('\n');
  if (section.groups) return ways.skills(section.groups);
  if (section.levels) return ways.levels ? ways.levels(section.levels) : section.levels.map(([name, level]) => `${tex(name)} (${tex(level)})`).join(', ');
  if (section.lines) return (ways.lines ?? (lines => list(lines)))(section.lines);
  return tex(section.text);
}
const all = (sections, view, ways) => sections.map(one => `\\section{${tex(one.heading)}}\n${inner(one, view, ways)}`).join('\n\n');

/** The one-page resume of engineers: small-capital headings on rules, rows of two and two, small bullets. */
export const jake = {
  manner: { dates: 'short', dash: ' – ', main: ['study', 'work', 'projects', 'coursework', 'skills', 'langs', '*'], words: 0 },
  draw(view) {
    const { person } = view;
    const row = (a, b, c, d) => `\\row{${a}}{${b}}{${c}}{${d}}`;
    const ways = {
      job: job => `${row(tex(job.title), tex(job.when), tex(job.employer), tex(job.place))}\n${list(job.bullets)}`,
      school: one => row(tex(one.school), tex(one.place), `${degree(one, view)}${one.note ? `, ${tex(one.note)}` : ''}`, tex(one.when)),
      skills: groups => groups.map(([name, some]) => `\\textbf{${tex(name)}}{: ${tex(some.join(', '))}}`).join(' \\\\\n'),
    };
    return `\\documentclass[letterpaper,11pt]{article}
\\usepackage[margin=0.6in]{geometry}\\usepackage{titlesec}\\usepackage{enumitem}\\usepackage[hidelinks]{hyperref}\\usepackage{textcomp}
\\input{glyphtounicode}\\pdfgentounicode=1\\pagestyle{empty}\\setlength{\\parindent}{0pt}
\\titleformat{\\section}{\\vspace{-4pt}\\scshape\\raggedright\\large}{}{0em}{}[\\titlerule]
\\setlist[itemize]{leftmargin=0.25in,itemsep=-2pt,topsep=1pt,label={$\\vcenter{\\hbox{\\tiny$\\bullet$}}$}}
\\newcommand{\\row}[4]{\\par\\smallskip\\begin{tabular*}{\\textwidth}{@{}l@{\\extracolsep{\\fill}}r@{}}\\textbf{#1} & #2 \\\\ \\textit{\\small #3} & \\textit{\\small #4} \\\\ \\end{tabular*}\\par}
\\begin{document}
\\begin{center}{\\Huge\\scshape ${tex(view.name)}}\\\\[2pt]\\small ${tex(person.place)} $|$ ${tex(person.phone)} $|$ \\href{mailto:${person.email}}{\\underline{${tex(person.email)}}}${person.links.map(one => ` $|$ \\href{https://${one}}{\\underline{${tex(one)}}}`).join('')}\\end{center}
${all(view.main, view, ways)}
\\end{document}`;
  },
};

/** moderncv, classic: years and labels in a column to the left, everything of a job in one line. */
export const moderncv = {
  manner: { dates: 'dot', dash: '–', main: ['about', 'work', 'study', 'skills', 'langs', '*'], words: 0 },
  draw(view) {
    const { person } = view, [given, ...family] = view.name.split(' ');
    const ways = {
      job: job => `\\cventry{${tex(job.when)}}{${tex(job.title)}}{${tex(job.employer)}}{${tex(job.place)}}{}{${list(job.bullets)}}`,
      school: one => `\\cventry{${tex(one.when)}}{${degree(one, view)}}{${tex(one.school)}}{${tex(one.place)}}{}{${tex(one.note ?? '')}}`,
      skills: groups => groups.map(([name, some]) => `\\cvitem{${tex(name)}}{${tex(some.join(', '))}}`).join('\n'),
      levels: levels => levels.map(([name, level]) => `\\cvitemwithcomment{${tex(name)}}{${tex(level)}}{}`).join('\n'),
      lines: lines => lines.map(one => `\\cvlistitem{${tex(one)}}`).join('\n'),
    };
    return `\\documentclass[11pt,a4paper,sans]{moderncv}
\\usepackage[T1]{fontenc}\\usepackage{helvet}\\usepackage[${babel[view.lang]}]{babel}\\moderncvstyle{classic}\\moderncvcolor{blue}\\usepackage[scale=0.78]{geometry}
\\name{${tex(given)}}{${tex(family.join(' '))}}\\title{${tex(view.head)}}\\address{${tex(person.place)}}{}{}\\phone[mobile]{${tex(person.phone)}}\\email{${person.email}}${person.links.map(one => `\\homepage{${tex(one)}}`).slice(0, 1).join('')}
\\begin{document}\\makecvtitle
${all(view.main, view, ways)}
\\end{document}`;
  },
};

/** Two columns beside each other, symbols of a picture font before dates and places, tags in frames. */
export const altacv = {
  manner: { dates: 'long', dash: ' – ', main: ['work', 'publications', 'volunteering'], side: ['about', 'skills', 'langs', 'study', '*'], words: 1 },
  draw(view) {
    const { person } = view;
    const when = one => `{\\small \\faCalendar*\\ ${tex(one.when)} \\quad \\faMapMarker*\\ ${tex(one.place)}}\\par`;
    const ways = {
      jobs: jobs => grouped(jobs).flat().map(job => `{\\large ${tex(job.title)}\\par}{\\bfseries\\color{accent} ${tex(job.employer)}\\par}${when(job)}${list(job.bullets)}`).join('\n\\divider\n'),
      school: one => `{\\large ${degree(one, view)}\\par}{\\bfseries\\color{accent} ${tex(one.school)}\\par}{\\small \\faCalendar*\\ ${tex(one.when)}\\par}\\smallskip`,
      skills: groups => groups.map(([, some]) => some.map(one => `\\cvtag{${tex(one)}}`).join('\n')).join('\\par\\medskip '),
      levels: levels => levels.map(([name, level]) => `{\\bfseries ${tex(name)}\\hfill ${tex(level)}}\\par`).join('\n'),
      lines: lines => lines.map(one => `${tex(one)}\\par\\smallskip`).join('\n'),
    };
    return `\\documentclass[10pt,a4paper]{article}
\\usepackage[T1]{fontenc}\\usepackage[${babel[view.lang]}]{babel}\\usepackage[scaled=.95]{helvet}\\renewcommand{\\familydefault}{\\sfdefault}\\usepackage[margin=1.4cm]{geometry}\\usepackage{xcolor,paracol,fontawesome5,enumitem,titlesec,tikz,textcomp}
\\definecolor{accent}{HTML}{8F0D0D}\\pagestyle{empty}\\setlength{\\parindent}{0pt}\\raggedright\\setlist[itemize]{leftmargin=*,itemsep=0pt,topsep=2pt}
\\titleformat{\\section}{\\Large\\bfseries\\color{accent}}{}{0em}{\\MakeUppercase}[{\\color{accent}\\titlerule[1.5pt]}]\\titlespacing{\\section}{0pt}{8pt}{5pt}
\\newcommand{\\cvtag}[1]{\\tikz[baseline]\\node[anchor=base,draw=black!30,rounded corners,inner xsep=1ex,inner ysep=.75ex]{#1}; }\\newcommand{\\divider}{\\par{\\color{black!30}\\hdashrule}\\par}\\newcommand{\\hdashrule}{\\rule{\\linewidth}{.3pt}}
\\begin{document}
{\\Huge\\bfseries\\color{accent} \\MakeUppercase{${tex(view.name)}}\\par}\\medskip{\\large\\bfseries ${tex(view.head)}\\par}\\medskip{\\small \\faEnvelope\\ ${tex(person.email)} \\quad \\faPhone\\ ${tex(person.phone)} \\quad \\faMapMarker*\\ ${tex(person.place)}${person.links.map(one => ` \\quad \\faGlobe\\ ${tex(one)}`).join('')}\\par}
\\columnratio{0.62}\\setlength{\\columnsep}{1.8em}\\begin{paracol}{2}\\raggedright
${all(view.main, view, ways)}
\\switchcolumn\\raggedright
${all(view.side, view, ways)}
\\end{paracol}\\end{document}`;
  },
};

/** Headings in small capitals in the margin to the left, as the old 'res' class has them; dates at the right end of the line. */
export const margin = {
  manner: { dates: 'long', dash: ' to ', main: ['about', 'study', 'work', 'publications', 'skills', 'langs', '*'], words: 2 },
  draw(view) {
    const { person } = view;
    const ways = {
      job: job => `\\textbf{${tex(job.employer)}}, ${tex(job.place)}\\\\ \\emph{${tex(job.title)}} \\hfill ${tex(job.when)}\n${list(job.bullets)}`,
      school: one => `\\textbf{${tex(one.school)}}, ${tex(one.place)}\\\\ ${degree(one, view)} \\hfill ${tex(one.when)}\\par ${one.note ? `${tex(one.note)}\\par` : ''}\\smallskip`,
      skills: groups => groups.map(([, some]) => tex(some.join(', '))).join('; '),
      lines: lines => lines.map(one => `${tex(one)}\\par\\smallskip`).join('\n'),
    };
    return `\\documentclass[11pt,a4paper]{article}
\\usepackage[T1]{fontenc}\\usepackage{charter}\\usepackage[left=5.2cm,right=2cm,top=2cm,bottom=2.2cm]{geometry}\\usepackage{enumitem,fancyhdr,textcomp}
\\pagestyle{fancy}\\fancyhf{}\\renewcommand{\\headrulewidth}{0pt}\\fancyfoot[C]{\\small ${tex(view.name)} --- page \\thepage}\\setlength{\\parindent}{0pt}\\setlist[itemize]{leftmargin=*,itemsep=1pt,topsep=2pt,label=$\\circ$}
\\renewcommand{\\section}[1]{\\par\\bigskip\\leavevmode\\llap{\\parbox[t]{3.1cm}{\\raggedright\\scshape #1}\\hspace{0.3cm}}\\ignorespaces}
\\begin{document}
\\hspace*{-3.4cm}{\\LARGE\\bfseries ${tex(view.name)}}\\par\\hspace*{-3.4cm}${tex(view.head)}\\par\\smallskip\\hspace*{-3.4cm}\\begin{tabular}{@{}p{8cm}l@{}}${tex(person.place)} & ${tex(person.email)}\\\\ ${tex(person.phone)} & ${person.links.map(tex).join(', ')}\\end{tabular}\\par
${all(view.main, view, ways)}
\\end{document}`;
  },
};

/** Typesets and hands over the PDF. @param {string} source */
export function typeset(source) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tex-'));
  fs.writeFileSync(path.join(folder, 'cv.tex'), source);
  let run;
  for (let i = 0; i < 2; ++i) run = spawnSync('pdflatex', ['-interaction=nonstopmode', 'cv.tex'], { cwd: folder, env: { ...process.env, SOURCE_DATE_EPOCH: '0' } });
  const file = path.join(folder, 'cv.pdf');
  if (!fs.existsSync(file)) throw new Error(run.stdout.toString().slice(-1500));
  const bytes = fs.readFileSync(file), errors = run.stdout.toString().match(/^!.*/gm);
  if (errors) console.log('  LaTeX says', errors.join(' '));
  fs.rmSync(folder, { recursive: true });
  return bytes;
}
