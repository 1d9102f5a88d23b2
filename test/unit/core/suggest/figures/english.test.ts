import { describe, expect, it } from 'vitest'
import { figuresOf, rulesOf } from './found.ts'

/** Each rule's examples: a sentence, and the figures in it. */
const FOUND: Readonly<Record<string, readonly (readonly [text: string, ...figures: string[]])[]>> = {
  'figure-count': [
    [
      'There were 37 complaints in January and 52 in February.',
      '37 complaints = 37 exact complaints count',
      '52 = 52 exact complaints count',
    ],
    ['She got 5,412 votes to his 5,200.', '5,412 votes = 5412 exact votes count', '5,200 = 5200 exact votes count'],
    ['A quarter of a million people marched.', 'A quarter of a million people = 250000 exact people count'],
    ['Of the 650 MPs, 326 voted for it.', '650 MPs = 650 exact MPs count', '326 = 326 exact MPs count'],
    ['Two million and a half birds came.', 'Two million and a half birds = 2500000 exact birds count'],
    [
      'At least 43 people died and 120 others were hurt.',
      'At least 43 people = 43 at-least people count',
      '120 others = 120 exact others count',
    ],
    ['Thirty heifers go on Tuesday.', 'Thirty heifers = 30 exact heifers count'],
    ['We had to replace 140 beams.', '140 beams = 140 exact beams count'],
    ['More than 1.4 million passengers came.', 'More than 1.4 million passengers = 1400000 at-least passengers count'],
    ['About a dozen people waited.', 'About a dozen people = 12 about people count'],
    ['Half a dozen eggs broke.', 'Half a dozen eggs = 6 exact eggs count'],
    ['Two dozen police officers came.', 'Two dozen police officers = 24 exact officers count'],
    ['Two hundred and twenty-one men signed.', 'Two hundred and twenty-one men = 221 exact men count'],
    ['They have warned us three times.', 'three times = 3 exact times count'],
    [
      'It will close seven of its 19 libraries.',
      'seven = 7 exact libraries count',
      '19 libraries = 19 exact libraries count',
    ],
    ['It passed by 31 votes to 17.', '31 votes = 31 exact votes count', '17 = 17 exact votes count'],
    ['Of the 26 stalls, 19 have returned.', '26 stalls = 26 exact stalls count', '19 = 19 exact stalls count'],
    ['As many as 2000 people marched.', 'As many as 2000 people = 2000 at-most people count'],
    ['Some 12,000 signatures or more were found.', 'Some 12,000 signatures or more = 12000 about signatures count'],
  ],
  'figure-measure': [
    ['She won the 100m final.', '100m = 100 exact metres measure'],
    ['It could reach 35C.', '35C = 35 exact °C measure'],
    ['A 2.4-kilometre wall is planned.', '2.4-kilometre = 2.4 exact kilometre measure'],
    ['It holds up to 900,000 cubic metres.', 'up to 900,000 cubic metres = 900000 at-most cubic metres measure'],
    ['The wind blew at over 45 knots.', 'over 45 knots = 45 at-least knots measure'],
    [
      'It was minus five degrees, then 12°C.',
      'minus five degrees = -5 exact degrees measure',
      '12°C = 12 exact °C measure',
    ],
    ['She ran two and a half miles.', 'two and a half miles = 2.5 exact miles measure'],
  ],
  'figure-money': [
    ['The gap is almost £38 million.', 'almost £38 million = 38000000 about GBP money'],
    ['It raised $1.5bn last year.', '$1.5bn = 1500000000 exact USD money'],
    ['It will save £2.4m a year.', '£2.4m = 2400000 exact GBP money'],
    ['They paid US$3 million and 40 euros.', 'US$3 million = 3000000 exact USD money', '40 euros = 40 exact EUR money'],
    [
      'Repairs cost $3.2 million, about half a million more.',
      '$3.2 million = 3200000 exact USD money',
      'about half a million = 500000 about USD money',
    ],
    ['A stamp costs 50p.', '50p = 0.5 exact GBP money'],
    ['A $5 million fund.', '$5 million = 5000000 exact USD money'],
  ],
  'figure-percentage': [
    [
      'It fell by 0.3 percentage points to 4.1 percent.',
      '0.3 percentage points = 0.3 exact points percentage',
      '4.1 percent = 4.1 exact per cent percentage',
    ],
    ['Reservoirs are 52 per cent full.', '52 per cent = 52 exact per cent percentage'],
    ['Visits fell by 41%.', '41% = 41 exact per cent percentage'],
    ['It rose by two percentage points.', 'two percentage points = 2 exact points percentage'],
    ['One per cent of it is salt.', 'One per cent = 1 exact per cent percentage'],
  ],
  'figure-duration': [
    ['It was cut from 45 minutes to 28.', '45 minutes = 45 exact minutes duration', '28 = 28 exact minutes duration'],
    ['One and a half years later.', 'One and a half years = 1.5 exact years duration'],
    ['It lasted just over three hours.', 'just over three hours = 3 at-least hours duration'],
    ['No more than ninety days are left.', 'No more than ninety days = 90 at-most days duration'],
    ['Half an hour later it rained.', 'Half an hour = 30 exact minutes duration'],
    ['Within a week it was gone.', 'Within a week = 1 at-most weeks duration'],
    ['A three-day strike began.', 'three-day = 3 exact days duration'],
    ['The 34-year-old baker left.', '34-year-old = 34 exact years duration'],
    ['It took more than a decade.', 'more than a decade = 10 at-least years duration'],
    ['She served one year.', 'one year = 1 exact years duration'],
    ['He spoke for 20 minutes or so.', '20 minutes or so = 20 about minutes duration'],
  ],
  'figure-share': [
    ['It affects 1 in 100,000 children.', '1 in 100,000 children = 0.001 exact per cent percentage'],
    ['Roughly two thirds of them went.', 'Roughly two thirds = 66.7 about per cent percentage'],
    ['Footfall dropped by a third.', 'a third = 33.3 exact per cent percentage'],
    ['Less than a quarter of it fell.', 'Less than a quarter = 25 at-most per cent percentage'],
    ['One in five residents moved.', 'One in five residents = 20 exact per cent percentage'],
    ['Nine out of ten said yes.', 'Nine out of ten = 90 exact per cent percentage'],
    ['Opening hours were cut by half.', 'half = 50 exact per cent percentage'],
    ['More than half the trees died.', 'More than half = 50 at-least per cent percentage'],
    ['Two-thirds of the roof is gone.', 'Two-thirds = 66.7 exact per cent percentage'],
  ],
  'figure-range': [
    ['Yields are down by 20 to 25 percent.', '20 to 25 percent'],
    ['It takes between 26 and 30 months.', 'between 26 and 30 months'],
    ['It opens two or three hours a day.', 'two or three hours'],
    ['It will cost $5-$6 million.', '$5-$6 million'],
    ['Some 10–15% stayed.', 'Some 10–15%'],
    ['Delays ranging from 5 to 10 hours.', '5 to 10 hours'],
  ],
  'figure-vague': [
    ['Hundreds of people came.', 'Hundreds of people'],
    ['Tens of thousands of birds died.', 'Tens of thousands of birds'],
    ['It took several hours.', 'several hours'],
    ['A few hundred protesters stayed.', 'A few hundred protesters'],
  ],
  'figure-number': [
    [
      'Some 150 people, most of them under 25.',
      'Some 150 people = 150 about people count',
      'under 25 = 25 at-most – count',
    ],
    ['The counter stands at 410,000.', '410,000 = 410000 exact – count'],
    [
      'The number of homes fell from 1,860 to fewer than 300.',
      '1,860 = 1860 exact homes count',
      'fewer than 300 = 300 at-most homes count',
    ],
    [
      'Visits fell from 1.9 million to 1.1 million.',
      '1.9 million = 1900000 exact visits count',
      '1.1 million = 1100000 exact visits count',
    ],
  ],
}

const NONE = [
  'In the first half of the year it rained.',
  'Between 1990 and 2020 emissions halved.',
  'Her twenty-fifth anniversary.',
  'He kept a score of 3-1.',
  'In 2022 sales were flat, and in 2019 sales fell.',
  'The 2022 elections and 2021 figures.',
  'On May 4, on 12 February and on 3 and 4 June.',
  'It begins at 10:30, at 3 pm, at 9am and at five.',
  "At 5 o'clock the bell rang.",
  'See article 5, page 12, chapter three and no. 5.',
  'Call 020 7946 0958 or +44 20 7946 0958.',
  'Version 2.1 and 2.1.3 are out.',
  'The A12, an F-16, flight MH17 and covid-19.',
  'They won 3-1 on Saturday.',
  'It was the third time, the 11th and the tenth place.',
  'A third attempt failed.',
  'Nobody should wait for a fourth.',
  'The two agreed, and one of them left.',
  'One day it will rain, and one person knew.',
  'In the 1990s and the winter of ’22.',
  'She lives at Baker Street 12.',
  'The second half began.',
  'Many people and a few others came.',
  'A year later, an hour before dawn.',
  'May I have a word in the third quarter?',
  'It is 24/7, on 12/02/2022.',
  '1. The first line.',
]

describe.each(Object.entries(FOUND))('English figures by the rule %s', (rule, examples) => {
  it.each(examples)('are found in: %s', (text, ...figures) => {
    expect(figuresOf(text, 'en')).toEqual(figures.filter(Boolean))
    if (rule !== 'figure-number') expect(rulesOf(text, 'en')).toContain(rule)
  })
})

describe('English numbers that are no figures', () => {
  it.each(NONE)('are left alone in: %s', (text) => expect(figuresOf(text, 'en')).toEqual([]))
})
