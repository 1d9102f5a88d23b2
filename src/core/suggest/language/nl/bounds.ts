/** The words that bound Dutch numbers, and Dutch phrases that are figures as they stand. */
import type { Bound, FigureTable, Quantity } from '../figureTable.ts'
import { words } from '../language.ts'
import { phrases, phrasesFor } from '../phrases.ts'
import { CURRENCIES, SIGN_BOUNDS, symbolUnits } from '../symbols.ts'
import { dutchJoinedUnits, dutchUnits, dutchVague, dutchVagueWithUnit } from './units.ts'

const time = (value: number, unit: string): Quantity => ({ value, bound: 'exact', unit, kind: 'duration' })
const part = (value: number): Quantity => ({ value, bound: 'exact', unit: 'procent', kind: 'percentage' })

/** The words around Dutch numbers. */
export const dutchFigures: FigureTable = {
  bounds: phrases<Bound>([
    ...SIGN_BOUNDS,
    ...phrasesFor<Bound>(
      'at-least',
      `meer dan, meer dan de, langer dan, hoger dan, groter dan, ouder dan, zwaarder dan, verder dan, niet minder dan
      niet minder, ten minste, tenminste, op zijn minst, op z'n minst, minstens, minimaal, ruim, zeker, dik, een dikke
      een goede, een ruime, boven de, vanaf, meer als, een minimum van, royaal`,
    ),
    ...phrasesFor<Bound>(
      'at-most',
      `minder dan, korter dan, lager dan, kleiner dan, jonger dan, lichter dan, niet meer dan, niet langer dan, hooguit
      hoogstens, ten hoogste, maximaal, op zijn hoogst, op z'n hoogst, krap, nog geen, onder de, tot wel, tot maximaal
      tot hooguit, een maximum van, amper, nauwelijks`,
    ),
    ...phrasesFor<Bound>(
      'about',
      `zo'n, zo een, ongeveer, circa, ca ., ca, pakweg, bijna, haast, grofweg, naar schatting, rond, rond de, rondom, een kleine
      in de buurt van, in de buurt van de, om en nabij, om en nabij de, om en bij de, tegen de, plusminus, een stuk of, een geschatte, vrijwel
      rond een, afgerond`,
    ),
    ...phrasesFor<Bound>('exact', 'precies, exact'),
  ]),
  comparing: words('dan'),
  boundsOfQuantities: phrases<Bound>([]),
  boundsOfMeasures: phrases<Bound>([
    ...phrasesFor<Bound>('at-most', 'binnen, binnen de'),
    ...phrasesFor<Bound>('at-least', 'langer dan'),
  ]),
  boundsBehind: phrases<Bound>([
    ...phrasesFor<Bound>('at-least', 'of meer, of langer, of ouder, of hoger, en meer, en ouder, +'),
    ...phrasesFor<Bound>('at-most', 'of minder, of korter, of jonger, of lager'),
  ]),
  currencies: phrases(CURRENCIES),
  units: phrases([...symbolUnits('procent'), ...dutchUnits]),
  wholes: phrases<Quantity>([
    ...phrasesFor(time(6, 'maanden'), 'een halfjaar, een half jaar'),
    ...phrasesFor(time(30, 'minuten'), 'een halfuur, een half uur'),
    ...phrasesFor(time(15, 'minuten'), 'een kwartier'),
    ...phrasesFor(time(45, 'minuten'), 'drie kwartier, driekwartier'),
    ...phrasesFor(part(50), 'de helft'),
    ...phrasesFor(part(75), 'driekwart, drie kwart'),
    ...phrasesFor(part(25), 'een kwart'),
  ]),
  vague: dutchVague,
  vagueWithUnit: dutchVagueWithUnit,
  joinedUnits: dutchJoinedUnits,
  percentUnit: 'procent',
}
