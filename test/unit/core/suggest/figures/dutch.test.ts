import { describe, expect, it } from 'vitest'
import { figuresOf, rulesOf } from './found.ts'

/** Each rule's examples: a sentence, and the figures in it. */
const FOUND: Readonly<Record<string, readonly (readonly [text: string, ...figures: string[]])[]>> = {
  'figure-count': [
    [
      'Het museum trok 2.300 bezoekers, 300 meer dan vorig jaar.',
      '2.300 bezoekers = 2300 exact bezoekers count',
      '300 = 300 exact bezoekers count',
    ],
    [
      'Met 52 stemmen voor en 48 tegen is het aangenomen.',
      '52 stemmen = 52 exact stemmen count',
      '48 = 48 exact stemmen count',
    ],
    ['Een tiental bewoners sliep elders.', 'Een tiental bewoners = 10 about bewoners count'],
    ['De motie viel met 74 tegen 76 stemmen.', '74 = 74 exact stemmen count', '76 stemmen = 76 exact stemmen count'],
    ['Er kwamen een kwart miljoen mensen.', 'een kwart miljoen mensen = 250000 exact mensen count'],
    ['Er zijn 1 234 567 vogels.', '1 234 567 vogels = 1234567 exact vogels count'],
    ['Daar staan op ruim dertig locaties toestellen klaar.', 'ruim dertig locaties = 30 at-least locaties count'],
    ['De dertig Navo-landen kwamen bijeen.', 'dertig Navo-landen = 30 exact Navo-landen count'],
    ['Er waren in totaal 40.000 man op de been.', '40.000 man = 40000 exact man count'],
    ['Tweeëntwintig oude bussen staan stil.', 'Tweeëntwintig oude bussen = 22 exact bussen count'],
    ['Er zijn een miljoen mensen gevlucht.', 'een miljoen mensen = 1000000 exact mensen count'],
    ['Zij kocht een dozijn eieren.', 'een dozijn eieren = 12 exact eieren count'],
    ['Er kwamen 1,2 miljoen Nederlanders kijken.', '1,2 miljoen Nederlanders = 1200000 exact Nederlanders count'],
    ['Het vliegt twee keer zo vaak uit.', 'twee keer = 2 exact keer count'],
    ['Bijna tweeduizend huizen zaten zonder stroom.', 'Bijna tweeduizend huizen = 2000 about huizen count'],
    ['Twee van de vier boten varen nog.', 'Twee = 2 exact boten count', 'vier boten = 4 exact boten count'],
    [
      'Van de 26 kramen zijn er 19 terug, en 12 hebben licht.',
      '26 kramen = 26 exact kramen count',
      '19 = 19 exact kramen count',
      '12 = 12 exact kramen count',
    ],
    ['Er kwamen tien of meer kinderen.', 'tien of meer kinderen = 10 at-least kinderen count'],
    [
      "Drie foto's en vijf video's zijn bewaard.",
      "Drie foto's = 3 exact foto's count",
      "vijf video's = 5 exact video's count",
    ],
    [
      'Er zijn drie miljoen tweehonderdduizend vogels geteld.',
      'drie miljoen tweehonderdduizend vogels = 3200000 exact vogels count',
    ],
  ],
  'figure-measure': [
    ['De wagen reed in 2021 honderd meter.', 'honderd meter = 100 exact meter measure'],
    ['Het is 130 kilometer per uur.', '130 kilometer per uur = 130 exact kilometer per uur measure'],
    ['Het schip weegt 8,4 miljoen ton.', '8,4 miljoen ton = 8400000 exact ton measure'],
    ["Het konvooi moet zo'n 1.500 kilometer rijden.", "zo'n 1.500 kilometer = 1500 about kilometer measure"],
    ['Het park beslaat 34 hectare.', '34 hectare = 34 exact hectare measure'],
    [
      'Het werd min vijf graden, en later -7 graden.',
      'min vijf graden = -5 exact graden measure',
      '-7 graden = -7 exact graden measure',
    ],
    ['Het water is 12 °C.', '12 °C = 12 exact °C measure'],
    ['De zaal meet 250 m² en is 3½ meter hoog.', '250 m² = 250 exact m² measure', '3½ meter = 3.5 exact meter measure'],
  ],
  'figure-money': [
    ['Dat kost 2,5 miljoen euro.', '2,5 miljoen euro = 2500000 exact EUR money'],
    ['Er is een tekort van € 11,2 miljoen.', '€ 11,2 miljoen = 11200000 exact EUR money'],
    ['De schuld is ruim €3,4 mld.', 'ruim €3,4 mld = 3400000000 at-least EUR money'],
    ['Een kaartje kost 50 cent meer.', '50 cent = 0.5 exact EUR money'],
    [
      'De winst steeg van 11,2 naar 12,6 miljoen euro.',
      '11,2 = 11200000 exact EUR money',
      '12,6 miljoen euro = 12600000 exact EUR money',
    ],
    ['Zij betaalde $1.500 en £ 20.', '$1.500 = 1500 exact USD money', '£ 20 = 20 exact GBP money'],
    ['Hij kreeg anderhalf miljoen euro.', 'anderhalf miljoen euro = 1500000 exact EUR money'],
    ['Een half miljoen euro is weg.', 'Een half miljoen euro = 500000 exact EUR money'],
  ],
  'figure-percentage': [
    [
      'De omzet steeg met 3 procent tot 5 procent.',
      '3 procent = 3 exact procent percentage',
      '5 procent = 5 exact procent percentage',
    ],
    ['Dat is 3,1 procent minder dan een jaar eerder.', '3,1 procent = 3.1 exact procent percentage'],
    ['Ruim 6 procent van de kramen is leeg.', 'Ruim 6 procent = 6 at-least procent percentage'],
    ['Ten minste 40% wordt middenhuur.', 'Ten minste 40% = 40 at-least procent percentage'],
    ['De rente steeg een half procent.', 'een half procent = 0.5 exact procent percentage'],
    ['Het scheelt 2 procentpunten.', '2 procentpunten = 2 exact procentpunt percentage'],
    ['Het is één procent.', 'één procent = 1 exact procent percentage'],
  ],
  'figure-duration': [
    [
      'Zij zijn 19, 23 en 31 jaar oud.',
      '19 = 19 exact jaar duration',
      '23 = 23 exact jaar duration',
      '31 jaar = 31 exact jaar duration',
    ],
    ['Het duurde meer dan drie uur.', 'meer dan drie uur = 3 at-least uur duration'],
    ['Binnen vijf dagen is het klaar.', 'Binnen vijf dagen = 5 at-most dagen duration'],
    ['Het duurt anderhalf jaar.', 'anderhalf jaar = 1.5 exact jaar duration'],
    ['In een halfjaar is het gebouwd.', 'een halfjaar = 6 exact maanden duration'],
    ['Binnen een kwartier was de politie er.', 'Binnen een kwartier = 15 at-most minuten duration'],
    ['Het werk duurt al drie en een half jaar.', 'drie en een half jaar = 3.5 exact jaar duration'],
    [
      'Een 40-jarige man en een zestigjarige vrouw.',
      '40-jarige = 40 exact jaar duration',
      'zestigjarige = 60 exact jaar duration',
    ],
    ['Het wachten duurt meer dan een jaar.', 'meer dan een jaar = 1 at-least jaar duration'],
    ['Zij kreeg drie kwartalen uitstel.', 'drie kwartalen = 9 exact maanden duration'],
    ['Leden van 18 jaar of ouder stemmen.', '18 jaar of ouder = 18 at-least jaar duration'],
  ],
  'figure-share': [
    ['Een derde van de leden is weg.', 'Een derde = 33.3 exact procent percentage'],
    ['Bijna twee derde stemde voor.', 'Bijna twee derde = 66.7 about procent percentage'],
    ['Negen op de tien treinen rijden op tijd.', 'Negen op de tien treinen = 90 exact procent percentage'],
    ['1 op de 5 inwoners heeft dat.', '1 op de 5 inwoners = 20 exact procent percentage'],
    ['Meer dan de helft is op.', 'Meer dan de helft = 50 at-least procent percentage'],
    ['Een kwart zakt.', 'Een kwart = 25 exact procent percentage'],
    ['De prijs daalde met een vijfde.', 'een vijfde = 20 exact procent percentage'],
  ],
  'figure-range': [
    ['Dat kost 25 tot 30 miljoen euro.', '25 tot 30 miljoen euro'],
    ['Tussen de 10 en 15 procent haakt af.', 'Tussen de 10 en 15 procent'],
    ['Het wordt 33 à 34 miljoen ton.', '33 à 34 miljoen ton'],
    ['Het duurt twee of drie weken.', 'twee of drie weken'],
    ['Het duurt 5-6 weken.', '5-6 weken'],
    ['Een brigade van 3.000 tot 5.000 man.', '3.000 tot 5.000 man'],
    ['Het kost €10 tot €15 miljoen.', '€10 tot €15 miljoen'],
    ['Dat is 10% tot 15%.', '10% tot 15%'],
  ],
  'figure-vague': [
    ['Duizenden extra troepen zijn onderweg.', 'Duizenden extra troepen'],
    ['Er kwamen tientallen meldingen binnen.', 'tientallen meldingen'],
    ['Het duurt nog enkele weken.', 'enkele weken'],
    ['Er kwamen een paar honderd mensen.', 'een paar honderd mensen'],
    ['Er is sprake van ‘enkele tientallen’ open plaatsen.', '‘enkele tientallen’ open plaatsen'],
  ],
  'figure-number': [
    ['Het aantal besmettingen verdubbelde naar 8.000 per dag.', '8.000 = 8000 exact besmettingen count'],
    ['De teller staat op 410.000.', '410.000 = 410000 exact – count'],
    ['Het werden er meer dan 140.', 'meer dan 140 = 140 at-least – count'],
    [
      'Het aantal klachten steeg van 85 naar meer dan 140.',
      '85 = 85 exact klachten count',
      'meer dan 140 = 140 at-least klachten count',
    ],
  ],
}

const NONE = [
  'De winkel is van 9 tot 17 uur open.',
  'In het eerste half jaar was het stil.',
  'Tussen 1990 en 2020 halveerde de uitstoot.',
  'De jackpot viel op lot 12.345.',
  'In 2022 was het stil, en sinds 1978 al helemaal.',
  '2022 was een goed jaar.',
  'Op 12 februari en op 3 en 4 mei is het feest.',
  'Het begint om 10.30 uur en duurt tot vijf uur.',
  'Om half vijf ging de bel.',
  'De trein van vijf uur ’s middags reed niet.',
  'Ons commitment aan artikel 5 is ijzersterk, zie hoofdstuk 3 en nr. 5.',
  'Bel 06-12345678, 088-1234567, 020 123 45 67 of +31 6 1234 5678.',
  'Versie 2.1 en versie 2.1.3 zijn uit.',
  'De A12, de F-16, een Leopard 2 en covid-19.',
  'Ajax won met 3-1 van Feyenoord.',
  'Het was de derde keer, de 11e en de tiende plaats.',
  'Een derde poging mislukte.',
  'Een aanval op één is een aanval op allen.',
  'Een aanval op één lidstaat.',
  'In de jaren tachtig en in de jaren 90.',
  'De winter van ’22 was koud.',
  'De twee spraken af, en een van de buren ook.',
  'Een dag eerder was het droog.',
  'Zij woont aan de Kerkstraat 12.',
  'Acht het maar mogelijk.',
  'De tweede helft begon.',
  'Vele mensen en enkele anderen.',
  'Op 12-02-2022 en 12/02/2022 en 2021-2022.',
  'Zie 192.168.1.2 en ISBN 978-90-1234.',
  '1. De eerste regel.',
]

describe.each(Object.entries(FOUND))('Dutch figures by the rule %s', (rule, examples) => {
  it.each(examples)('are found in: %s', (text, ...figures) => {
    expect(figuresOf(text, 'nl')).toEqual(figures.filter(Boolean))
    if (rule !== 'figure-number') expect(rulesOf(text, 'nl')).toContain(rule)
  })
})

describe('Dutch numbers that are no figures', () => {
  it.each(NONE)('are left alone in: %s', (text) => expect(figuresOf(text, 'nl')).toEqual([]))
})
