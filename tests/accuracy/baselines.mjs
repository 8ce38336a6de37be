// What simple tools would find, for comparison.
import fs from 'node:fs';
import path from 'node:path';

const stop = new Set((
  'about above across after again against all also although always among and another any anyone anything are around ' +
  'because been before being below between both but can cannot could did does doing done down during each either else ' +
  'enough etc even ever every everyone everything few for from further get gets getting give given goes had has have ' +
  'having her here hers herself him himself his how however into its itself just keep let like made make many may might ' +
  'more most much must near need needs neither never not nothing now off often once one only onto other others ought our ' +
  'ours ourselves out over own per perhaps put rather really same she should since some someone something somewhere still ' +
  'such take than that the their theirs them themselves then there therefore these they this those though through thus ' +
  'too toward under until upon use used using very via want was well were what whatever when where whether which while ' +
  'who whole whom whose why will with within without would yes yet you your yours yourself yourselves ability able apply ' +
  'candidate candidates company experience experienced good great help job join knowledge looking new opportunity people ' +
  'plus position preferred required requirements responsibilities role skills strong team teams understanding work ' +
  'working year years'
).split(' '));

/** How many terms the frequency ranking takes. */
export const taken = 25;

/** Words by how often they occur; equal ones by first place. @param {string} text */
export function frequentWords(text) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const [word] of text.toLowerCase().matchAll(/[a-z][a-z0-9+#.-]*[a-z0-9+#]/g))
    if (word.length > 2 && !stop.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, taken).map(([word]) => word);
}

/** The recorded noun phrases of our postings, by name. @returns {Record<string, string[]>} */
export function nounPhrases() {
  const file = path.join(import.meta.dirname, 'baselines', 'compromise.json');
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).postings : {};
}
