/**
 * What a figure is in its sentence: a target, something that came about, or something that was lost. A target of 100,000
 * homes, 69,000 that were delivered and 38,000 that disappeared are three things, though each counts homes.
 */

/** A role in a sentence; most figures have none that words tell. */
type Role = 'target' | 'gain' | 'loss'

/** Beginnings of English and Dutch words that tell a role, in lower case. */
const BEGINNINGS: Readonly<Record<Role, readonly string[]>> = {
  target: [
    ...['target', 'goal', 'aim', 'ambition', 'pledge', 'promis', 'plan', 'intend', 'should', 'expect', 'forecast'],
    ...['needed', 'require', 'propos', 'budget'],
    ...['doel', 'streef', 'streven', 'ambitie', 'belofte', 'beloof', 'belove', 'gepland', 'moet', 'verwacht'],
    ...['raming', 'begro', 'nodig', 'voornem', 'toegezegd', 'toezegging'],
  ],
  gain: [
    ...['deliver', 'built', 'complet', 'added', 'gained', 'opened', 'hired', 'arriv', 'creat', 'recruit'],
    ...['opgelever', 'gebouwd', 'bijgebouwd', 'toegevoegd', 'geopend', 'aangenomen', 'aangekomen', 'gerealiseerd'],
    ...['gekregen', 'afgerond'],
  ],
  loss: [
    ...['lost', 'losing', 'loss', 'disappear', 'demolish', 'destroy', 'closed', 'closing', 'cut', 'scrap', 'shortage'],
    ...['shortfall', 'withdr', 'sacked', 'dismiss'],
    ...['verdwen', 'verdwij', 'gesloopt', 'sloop', 'verlor', 'verlies', 'verliez', 'gesloten', 'tekort', 'geschrapt'],
    ...['schrap', 'ontslag', 'ontslagen', 'vernietig', 'vertrok', 'ingetrokken'],
  ],
}

const ROLES = Object.keys(BEGINNINGS) as readonly Role[]

/** The roles that words in lower case give to the figure among them, in the order of the table. */
export function rolesIn(words: readonly string[]): readonly Role[] {
  return ROLES.filter((role) => words.some((word) => BEGINNINGS[role].some((beginning) => word.startsWith(beginning))))
}
