/** What Dutch numbers measure, and Dutch quantities without a number. */
import { asWritten, forms, type MeasureUnit } from '../figureTable.ts'
import { phrases, phrasesFor } from '../phrases.ts'

/** Units by their words. */
export const dutchUnits = [
  ...asWritten(
    'measure',
    `ton, kilo, kilogram, gram, milligram, kilometer, meter, centimeter, millimeter, hectare, liter, hectoliter, teu
    megawatt, kilowatt, gigawatt, watt, kilowattuur, megawattuur, gigawattuur, volt, graden, knopen, mijl, vat, pk
    vierkante meter, vierkante kilometer, kubieke meter, kubieke kilometer, decibel, hertz, kilohertz, megahertz, kilovolt, kilopascal, microgram, milliliter, centiliter, gigabyte, terabyte, megabyte
    kilometer per uur, graden celsius, voetbalvelden, zeemijl, calorieën, kilocalorieën`,
  ),
  ...forms('measure', 'mijl', 'mijlen'),
  ...forms('measure', 'graden', 'graad'),
  ...forms('measure', 'ton', 'tonnen'),
  ...forms('measure', 'vaten', 'vat'),
  ...forms('measure', 'kilo', "kilo's"),
  ...forms('measure', 'meter', 'meters'),
  ...forms('measure', 'kilometer', 'kilometers'),
  ...asWritten('count', 'keer, maal, man, stuks'),
  ...forms('percentage', 'procent', 'procent, pct, percent'),
  ...forms('percentage', 'procentpunt', 'procentpunt, procentpunten'),
  ...forms('percentage', 'promille', 'promille'),
  ...forms('money', 'EUR', "euro, euro's"),
  ...forms('money', 'EUR', 'cent, eurocent', 0.01),
  ...forms('money', 'USD', 'dollar, dollars, amerikaanse dollar'),
  ...forms('money', 'GBP', 'pond, britse pond'),
  ...forms('money', 'NLG', 'gulden'),
  ...forms('money', 'CHF', 'zwitserse frank'),
  ...forms('money', 'JPY', 'yen'),
  ...forms('money', 'RUB', 'roebel'),
  ...forms('duration', 'seconden', 'seconde, seconden'),
  ...forms('duration', 'minuten', 'minuut, minuten'),
  ...forms('duration', 'uur', 'uur, uren'),
  ...forms('duration', 'dagen', 'dag, dagen, etmaal, etmalen'),
  ...forms('duration', 'nachten', 'nacht, nachten'),
  ...forms('duration', 'weken', 'week, weken'),
  ...forms('duration', 'maanden', 'maand, maanden'),
  ...forms('duration', 'maanden', 'kwartaal, kwartalen', 3),
  ...forms('duration', 'maanden', 'halfjaar', 6),
  ...forms('duration', 'minuten', 'kwartier', 15),
  ...forms('duration', 'jaar', 'jaar, jaren, jarig, jarige'),
  ...forms('duration', 'jaar', 'eeuw, eeuwen', 100),
  ...forms('duration', 'jaar', 'decennium, decennia', 10),
] satisfies readonly (readonly [string, MeasureUnit])[]

/** Units at the end of a word that begins with a number: "zestigjarige", "driedaagse". */
export const dutchJoinedUnits = [
  ...forms('duration', 'jaar', 'jarige, jarig'),
  ...forms('duration', 'dagen', 'daagse, daags'),
  ...forms('duration', 'uur', 'urige, urig'),
  ...forms('duration', 'maanden', 'maandse, maands'),
] satisfies readonly (readonly [string, MeasureUnit])[]

/** Quantities without a number. */
export const dutchVague = phrases<true>(
  phrasesFor(
    true,
    `een paar honderd, een paar duizend, een paar miljoen, enkele honderden, enkele duizenden, enkele tientallen
    enkele miljoenen, enkele miljarden, enkele honderdduizenden, enkele tienduizenden, vele tientallen, vele honderden
    vele duizenden, vele miljoenen, tienduizenden, honderdduizenden, tientallen, honderden, duizenden, miljoenen
    miljarden, tientallen miljoenen, honderden miljoenen, tientallen miljarden, honderden miljarden, tientallen duizenden
    een paar dozijn`,
  ),
)

/** Quantities without a number that count only in front of a unit. */
export const dutchVagueWithUnit = phrases<true>(
  phrasesFor(true, 'enkele, een paar, enige, een handvol, meerdere, tal van'),
)
