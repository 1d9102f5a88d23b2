/** What English numbers measure, and English quantities without a number. */
import { asWritten, forms, type MeasureUnit } from '../figureTable.ts'
import { phrases, phrasesFor } from '../phrases.ts'

/** Units by their words. */
export const englishUnits = [
  ...asWritten(
    'measure',
    `tonnes, tons, kilograms, kilos, grams, milligrams, kilometres, kilometers, kilometre, kilometer, metres, meters
    metre, meter, centimetres, centimeters, millimetres, millimeters, miles, feet, inches, yards, acres, hectares, litres
    liters, gallons, barrels, pints, ounces, knots, megawatts, kilowatts, gigawatts, watts, volts, degrees, degrees celsius, degrees fahrenheit, square metres, square meters
    square kilometres, square kilometers, square miles, square feet, cubic metres, cubic meters, cubic feet, decibels
    gigabytes, terabytes, megabytes, calories, nautical miles, miles per hour, kilometres per hour, mph, ft, lb, lbs
    horsepower, kilovolts, hertz, megahertz, micrograms, millilitres, milliliters, stone, bushels`,
  ),
  ...forms('measure', 'tonnes', 'tonne'),
  ...forms('measure', 'tons', 'ton'),
  ...forms('measure', 'miles', 'mile'),
  ...forms('measure', 'feet', 'foot'),
  ...forms('measure', 'inches', 'inch'),
  ...forms('measure', 'acres', 'acre'),
  ...forms('measure', 'hectares', 'hectare'),
  ...forms('measure', 'pounds', 'pounds of'),
  ...forms('measure', 'litres', 'litre'),
  ...forms('measure', 'megawatts', 'megawatt'),
  ...forms('measure', 'gigawatts', 'gigawatt'),
  ...forms('measure', 'kilowatt-hours', 'kilowatt - hours, kilowatt - hour, kilowatt hours'),
  ...forms('measure', 'megawatt-hours', 'megawatt - hours, megawatt - hour, megawatt hours'),
  ...forms('measure', 'degrees', 'degree'),
  ...forms('measure', 'yards', 'yard'),
  ...forms('measure', 'barrels', 'barrel'),
  ...forms('measure', 'metres', 'm'),
  ...forms('measure', '°C', 'c'),
  ...forms('measure', '°F', 'f'),
  ...asWritten('count', 'times'),
  ...forms('percentage', 'per cent', 'percent, per cent, pc, pct'),
  ...forms('percentage', 'points', 'percentage point, percentage points'),
  ...forms('money', 'EUR', 'euro, euros'),
  ...forms('money', 'USD', 'dollar, dollars, us dollars, american dollars'),
  ...forms('money', 'USD', 'cent, cents', 0.01),
  ...forms('money', 'GBP', 'pound, pounds, quid, pounds sterling'),
  ...forms('money', 'GBP', 'pence, p', 0.01),
  ...forms('money', 'JPY', 'yen'),
  ...forms('money', 'CHF', 'swiss francs'),
  ...forms('money', 'CNY', 'yuan'),
  ...forms('money', 'INR', 'rupees'),
  ...forms('money', 'RUB', 'roubles, rubles'),
  ...forms('duration', 'seconds', 'second, seconds'),
  ...forms('duration', 'minutes', 'minute, minutes'),
  ...forms('duration', 'hours', 'hour, hours'),
  ...forms('duration', 'days', 'day, days'),
  ...forms('duration', 'nights', 'night, nights'),
  ...forms('duration', 'weeks', 'week, weeks'),
  ...forms('duration', 'days', 'fortnight, fortnights', 14),
  ...forms('duration', 'months', 'month, months'),
  ...forms('duration', 'years', 'year, years, year - old, year - olds'),
  ...forms('duration', 'years', 'decade, decades', 10),
  ...forms('duration', 'years', 'century, centuries', 100),
] satisfies readonly (readonly [string, MeasureUnit])[]

/** Quantities without a number. */
export const englishVague = phrases<true>(
  phrasesFor(
    true,
    `hundreds of thousands of, hundreds of thousands, tens of thousands of, tens of thousands, hundreds of millions of
    hundreds of millions, tens of millions of, tens of millions, hundreds of billions of, tens of billions of
    a few hundred, a few thousand, a few million, a few dozen, several hundred, several thousand, several million
    several dozen, several hundred thousand, dozens of, hundreds of, thousands of, millions of, billions of, scores of
    dozens, hundreds, thousands, millions, billions`,
  ),
)

/** Quantities without a number that count only in front of a unit. */
export const englishVagueWithUnit = phrases<true>(phrasesFor(true, 'a few, several, a handful of, a couple of'))
