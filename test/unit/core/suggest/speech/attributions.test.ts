import { describe, expect, it } from 'vitest'
import type { Language } from '../../../../../src/core/model/language.ts'
import { suggest } from '../../../../../src/core/suggest/suggest.ts'

const found = (language: string, text: string) =>
  suggest(text, language, new Set(['attribution'])).map(
    ({ quote, speaker, rule }) => [quote, `${speaker?.name} (${speaker?.kind})`, rule] as const,
  )

type Case = readonly [text: string, words: string, speaker: string]

describe.each<readonly [rule: string, cases: Readonly<Record<Language, readonly Case[]>>]>([
  [
    'attribution-preposition',
    {
      nl: [
        [
          'Volgens de provincie vervoert de veerdienst meer mensen.',
          'Volgens de provincie',
          'provincie (organisation)',
        ],
        ['Volgens topman Jens Duin dragen beide landen schuld.', 'Volgens topman Jens Duin', 'Jens Duin (person)'],
        [
          'Volgens onderzoekers van de Universiteit Vlist neemt de druk toe.',
          'Volgens onderzoekers van de Universiteit Vlist',
          'onderzoekers van de Universiteit Vlist (person)',
        ],
        ['Volgens de familie rammelt de brug al jaren.', 'Volgens de familie', 'familie (organisation)'],
        ['Daarbij kwam volgens de politie asbest vrij.', 'volgens de politie', 'politie (organisation)'],
        [
          '„Het is op”, aldus raadsvrouw Mieke de Groot vrijdag.',
          'aldus raadsvrouw Mieke de Groot',
          'Mieke de Groot (person)',
        ],
        [
          '„Wij gaan door”, aldus de leiders in een communiqué.',
          'aldus de leiders in een communiqué',
          'leiders (person)',
        ],
        ['‘Het was stil’, aldus een ingewijde.', 'aldus een ingewijde', 'ingewijde (anonymous)'],
        [
          'Naar eigen zeggen van de wethouder was er geen keus.',
          'Naar eigen zeggen van de wethouder',
          'wethouder (person)',
        ],
      ],
      en: [
        ['According to the authority, the terminal is full.', 'According to the authority', 'authority (organisation)'],
        ['It carries 12 names, according to its organisers.', 'according to its organisers', 'organisers (person)'],
        ['The plan, according to Mary Garth, will fail.', 'according to Mary Garth', 'Mary Garth (person)'],
        ['In the words of the mayor, it is over.', 'In the words of the mayor', 'mayor (person)'],
        [
          'Nobody paid, according to a source close to the bank.',
          'according to a source close to the bank',
          'source close (anonymous)',
        ],
      ],
    },
  ],
  [
    'attribution-inverted',
    {
      nl: [
        ['„Alles is hier weg”, snikt kapitein Havelaar.', 'snikt kapitein Havelaar', 'Havelaar (person)'],
        ['Dat er fouten zijn, erkent ook de politie.', 'erkent ook de politie', 'politie (organisation)'],
        ['„Het is op”, zegt kapitein Havelaar, die al jaren vaart.', 'zegt kapitein Havelaar', 'Havelaar (person)'],
        ['De loods brandt, meldt de veiligheidsregio.', 'meldt de veiligheidsregio', 'veiligheidsregio (organisation)'],
        [
          'Het is passen en meten, legt projectleider Kees Stastok uit.',
          'legt projectleider Kees Stastok uit',
          'Kees Stastok (person)',
        ],
        [
          '‘Er komt een uur bij’, laat een woordvoerder weten aan de krant.',
          'laat een woordvoerder weten',
          'woordvoerder (person)',
        ],
        [
          'Er gaan banen weg, heeft de raad van bestuur woensdag bekendgemaakt.',
          'heeft de raad van bestuur woensdag bekendgemaakt',
          'raad van bestuur (organisation)',
        ],
        ['Maandag zei wethouder Droogstoppel dat het doorgaat.', 'zei wethouder Droogstoppel', 'Droogstoppel (person)'],
        ['Het is te duur. Dat zegt de bond.', 'Dat zegt de bond', 'bond (organisation)'],
        ['Tegelijkertijd noemen de leiders dat ‘een signaal’.', 'noemen de leiders', 'leiders (person)'],
        [
          'Ze moeten ver weg, schrijft de patiëntenraad in een brief aan de minister.',
          'schrijft de patiëntenraad in een brief aan de minister',
          'patiëntenraad (organisation)',
        ],
      ],
      en: [
        [
          '“It is gone,” said chief engineer Tertius Lydgate.',
          'said chief engineer Tertius Lydgate',
          'Tertius Lydgate (person)',
        ],
        [
          '“I lost it,” said a baker whose stall faced the quay.',
          'said a baker whose stall faced the quay',
          'baker (person)',
        ],
        ['“I farm,” says Caleb Garth, leaning on a gate.', 'says Caleb Garth', 'Caleb Garth (person)'],
      ],
    },
  ],
  [
    'attribution-subject',
    {
      nl: [
        [
          'Een vrijwilliger die anoniem wil blijven, beweert dat het op is.',
          'Een vrijwilliger die anoniem wil blijven, beweert',
          'vrijwilliger (anonymous)',
        ],
        [
          'Bewoner Harrie Smeets wacht niet af: ‘Ik ga verhuizen.’',
          'Bewoner Harrie Smeets wacht niet af',
          'Harrie Smeets (person)',
        ],
        ['De vakbond stelt dat er mensen vertrekken.', 'De vakbond stelt', 'vakbond (organisation)'],
        ['Een woordvoerder laat weten dat het klopt.', 'Een woordvoerder laat weten', 'woordvoerder (person)'],
        ['De directie heeft gezegd: “Niemand gaat weg.”', 'De directie heeft gezegd', 'directie (organisation)'],
        ['Een ingewijde zegt dat de bank weigerde.', 'Een ingewijde zegt', 'ingewijde (anonymous)'],
        ['Het bedrijf zegt volgend jaar banen te schrappen.', 'Het bedrijf zegt', 'bedrijf (organisation)'],
        [
          'Marie Kegge, die al jaren onderzoek doet, zegt: ‘De raad staat buitenspel.’',
          'Marie Kegge, die al jaren onderzoek doet, zegt',
          'Marie Kegge (person)',
        ],
        ['Demissionair premier De Wit: „Wij gaan door.”', 'Demissionair premier De Wit', 'De Wit (person)'],
        ['Zijn advocaat spreekt van ‘een wankel dossier’.', 'Zijn advocaat spreekt', 'advocaat (person)'],
      ],
      en: [
        [
          'A volunteer who asked not to be named claimed that it was unspent.',
          'A volunteer who asked not to be named claimed',
          'volunteer (anonymous)',
        ],
        [
          'The director strongly denied that the alarm had failed.',
          'The director strongly denied',
          'director (person)',
        ],
        ['“My house is gone,” she sobbed.', 'she sobbed', 'she (person)'],

        [
          'The water company insists that its reservoirs are full.',
          'The water company insists',
          'water company (organisation)',
        ],
        [
          'It cost more than planned, the harbour authority said.',
          'the harbour authority said',
          'harbour authority (organisation)',
        ],
        [
          '“It is late,” council leader Dorothea Brooke told reporters.',
          'council leader Dorothea Brooke told reporters',
          'Dorothea Brooke (person)',
        ],
        [
          'Edward Casaubon, who chairs the club, argues that hours were cut.',
          'Edward Casaubon, who chairs the club, argues',
          'Edward Casaubon (person)',
        ],
        [
          'A council official, speaking on condition of anonymity, said the list was old.',
          'A council official, speaking on condition of anonymity, said',
          'council official (anonymous)',
        ],
        ['The fire is out, the fire service has said.', 'the fire service has said', 'fire service (organisation)'],
        ['The mayor called the letter “a fig leaf”.', 'The mayor called', 'mayor (person)'],
        [
          'His lawyer, Sarah Bold, told the court there was “no evidence at all”.',
          'His lawyer, Sarah Bold, told the court',
          'Sarah Bold (person)',
        ],
        ['A spokesman pointed out that two ships had arrived.', 'A spokesman pointed out', 'spokesman (person)'],
      ],
    },
  ],
  [
    'attribution-document',
    {
      nl: [
        [
          'Het ging vaak mis. Dat blijkt uit het jaarverslag van de provincie.',
          'Dat blijkt uit het jaarverslag van de provincie',
          'jaarverslag van de provincie (document)',
        ],
        [
          'Uit onderzoek van het instituut blijkt dat scholen muf zijn.',
          'Uit onderzoek van het instituut blijkt',
          'onderzoek van het instituut (document)',
        ],
        ['In de brief staat dat er geld bij moet.', 'In de brief staat', 'brief (document)'],
      ],
      en: [
        ['Ministry figures show that dykes were raised.', 'Ministry figures show', 'Ministry figures (document)'],
        [
          'It should save a lot, a report to the cabinet says.',
          'a report to the cabinet says',
          'report to the cabinet (document)',
        ],
        [
          'An internal memo seen by this newspaper warned that wells would run dry.',
          'An internal memo seen by this newspaper warned',
          'internal memo seen by this newspaper (document)',
        ],
        [
          'The report, published on Tuesday, warns that posts are vacant.',
          'The report, published on Tuesday, warns',
          'report (document)',
        ],
      ],
    },
  ],
])('%s', (rule, cases) => {
  for (const language of ['nl', 'en'] as const)
    it.each(cases[language])(`${language}: %s`, (text, words, speaker) =>
      expect(found(language, text)).toEqual([[words, speaker, rule]]),
    )
})

describe('a quantity', () => {
  it.each([
    ['en', 'A fall of 4 per cent shows that trade is down.'],
    ['en', 'A drop of 30 per cent: “That hurts.”'],
    ['en', '“It was a lot,” showed a total of 3,000.'],
    ['en', 'According to 4 per cent, the wall is ugly.'],
    ['nl', '„Dat is veel”, meldde een stijging van 12 procent.'],
    ['nl', 'Volgens een daling van 4 procent is dat zo.'],
    ['nl', 'Een daling van 30 procent: „Dat doet pijn.”'],
    ['nl', 'Van de kiezers zegt 40 procent dat de muur lelijk is.'],
  ] as const)('%s: says nothing in %s', (language, text) =>
    expect(found(language, text).map(([, speaker]) => speaker)).toEqual([]),
  )

  it.each([
    ['en', '“It works,” says 40 per cent of voters.', '40 per cent of voters (person)'],
    ['en', 'A third of the residents said that the wall is ugly.', 'third of the residents (person)'],
    ['en', 'Counts published in June, she said, showed a fall of 4 per cent, “and that was all”.', 'she (person)'],
    ['nl', 'De helft van de bewoners zegt dat de muur lelijk is.', 'helft van de bewoners (person)'],
    ['nl', 'De tellingen, zei ze, toonden een daling van 4 procent, „en dat was alles”.', 'ze (person)'],
  ] as const)('%s: of somebody does, and so does somebody beside it: %s', (language, text, speaker) =>
    expect(found(language, text).map(([, name]) => name)).toEqual([speaker]),
  )
})
