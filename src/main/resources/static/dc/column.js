/** How the columns of rows are written down: what each asks, what to write there, and the clause that founds it. */
const of = (name, label, type, options, help, clause) => ({ name, label, type, options, help, clause });

export const c = (name, label, type, options, help, clause) => of(name, label, type, options, help, clause);
export const t = (name, label, help, clause) => of(name, label, 'text', undefined, help, clause);
export const long = (name, label, help, clause) => of(name, label, 'longtext', undefined, help, clause);
export const main = (name, label, help, clause) => ({ ...long(name, label, help, clause), main: true });
export const n = (name, label, help, clause) => of(name, label, 'number', undefined, help, clause);
export const yesno = (name, label, help, clause) => of(name, label, 'yesno', undefined, help, clause);
export const day = (name, label, help, clause) => of(name, label, 'date', undefined, help, clause);
/** A choice among the classes of the table in force: how many there are and what they are called, the company says. */
export const ofClasses = (classes, name, label, help, clause) => ({ ...of(name, label, 'choice', [], help, clause), classes });

/** Where no law asks, the company does; it may serve a clause all the same. */
export const CONVENTION = 'company convention';
export const serving = (clause) => `${CONVENTION}, for ${clause}`;
/** Columns of which most are founded by the same clause. */
export const by = (clause, ...columns) => columns.map((column) => ({ ...column, clause: column.clause ?? clause }));

export const TITLE = t('title', 'Title', 'A few words by which people recognise the row in a list, such as: Alarm at night.', CONVENTION);
export const text = (label, help, clause) => main('text', label, help, clause);
