/** A bibliography of works that do not exist, for 175 of the article's 177 numbers, with faults to be reported. */
const SURNAMES = ["Beispiel", "Muster", "Erfunden", "Müßig", "Probe"];

const work = (number: number): string => {
  const surname = SURNAMES[number % SURNAMES.length] ?? "";
  return `@article{ref${number},
  author = {${surname}, Ada${number % 3 === 0 ? " and Muster, Bo" : ""}${number % 7 === 0 ? " and Probe, Cleo" : ""}},
  title = {Erfundenes {\\"U}bungswerk Nummer ${number}},
  journal = {Zeitschrift f{\\"u}r Beispiele},
  year = ${1850 + (number % 50)}, volume = ${number}, pages = {1--${number + 1}},
  doi = {10.5555/made-up.${number}}
}`;
};

/** Numbers 3 and 90 are unread or missing; 45 stands twice; one entry has a key that is no number. */
export function madeUpBibliography(): string {
  const entries = Array.from({ length: 177 }, (_, index) => index + 1)
    .filter((number) => number !== 3 && number !== 90)
    .map(work);
  return [
    ...entries,
    "@book{ref3,\n  title = {Ohne Gleichheitszeichen},\n  year 1900\n}",
    "@misc{ref45, title = {Noch einmal 45}, doi = {keine}}",
    "@misc{namenlos, title = {Ohne Nummer}}",
    "@book{ref90, title = {Nie geschlossen",
  ].join("\n\n");
}
