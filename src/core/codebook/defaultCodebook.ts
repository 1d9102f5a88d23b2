/**
 * The codebook that Factmark offers: questions that most desks ask, and the usual findings without numbers. The types of
 * claims follow the scheme of Konstantinovskiy, Price, Babakar and Zubiaga, "Toward Automated Factchecking" (2021),
 * section 3, with events as a type of their own.
 */
import type { Attribute, AttributeValue, Codebook, CodebookFinding, Wording } from '../model/codebook.ts'
import { EMPTY_CODEBOOK } from '../model/codebook.ts'

type Row = readonly [key: string, en: string, nl: string, helpEn: string, helpNl: string]

/** The default codebook as revision 0, which a workspace saves as its first. `newId` gives a UUID. */
export function defaultCodebook(newId: () => string): Codebook {
  const values = (rows: readonly Row[]): readonly AttributeValue[] =>
    rows.map(([key, en, nl, helpEn, helpNl]) => ({
      id: newId(),
      key,
      label: { en, nl },
      help: { en: helpEn, nl: helpNl },
      retired: false,
      changed: 0,
    }))
  const attribute = (
    head: Pick<Attribute, 'key' | 'of' | 'shortcut' | 'ordered' | 'expected'>,
    label: Wording,
    rows: readonly Row[],
  ): Attribute => ({ id: newId(), ...head, label, kind: 'one', values: values(rows), when: null, changed: 0 })
  return {
    ...EMPTY_CODEBOOK,
    attributes: [
      attribute(
        { key: 'claim-type', of: ['claim'], shortcut: 't', ordered: false, expected: true },
        { en: 'Type of claim', nl: 'Soort bewering' },
        CLAIM_TYPES,
      ),
      attribute(
        { key: 'checkability', of: ['claim'], shortcut: 'c', ordered: true, expected: true },
        { en: 'Can it be checked?', nl: 'Is het te controleren?' },
        CHECKABILITY,
      ),
      attribute(
        { key: 'directness', of: ['quote'], shortcut: 'd', ordered: false, expected: true },
        { en: 'Directness', nl: 'Directheid' },
        DIRECTNESS,
      ),
      attribute(
        { key: 'source-kind', of: ['attribution'], shortcut: 's', ordered: false, expected: true },
        { en: 'Kind of source', nl: 'Soort bron' },
        SOURCE_KINDS,
      ),
      attribute(
        { key: 'genre', of: ['article'], shortcut: 'g', ordered: false, expected: false },
        { en: 'Genre', nl: 'Genre' },
        GENRES,
      ),
    ],
    findings: FINDINGS.map(
      ([key, en, nl, definitionEn, definitionNl]): CodebookFinding => ({
        id: newId(),
        key,
        label: { en, nl },
        definition: { en: definitionEn, nl: definitionNl },
        rating: null,
      }),
    ),
  }
}

const CLAIM_TYPES: readonly Row[] = [
  [
    'quantity',
    'Quantity',
    'Hoeveelheid',
    'How much, how many or how often, now or in the past.',
    'Hoeveel of hoe vaak, nu of vroeger.',
  ],
  [
    'event',
    'Event',
    'Gebeurtenis',
    'That something happened, or somebody did something.',
    'Dat iets is gebeurd, of dat iemand iets heeft gedaan.',
  ],
  [
    'cause',
    'Cause',
    'Oorzaak',
    'That one thing leads to another, or that the two go together.',
    'Dat het een tot het ander leidt, of dat ze samen voorkomen.',
  ],
  [
    'rule',
    'Law or rule',
    'Wet of regel',
    'What a law, a rule or a procedure says.',
    'Wat een wet, een regel of een procedure inhoudt.',
  ],
  [
    'prediction',
    'Prediction',
    'Voorspelling',
    'What will happen. Only what it rests on can be checked.',
    'Wat er zal gebeuren. Alleen de onderbouwing is te controleren.',
  ],
  [
    'experience',
    'Own experience',
    'Eigen ervaring',
    'What the speaker saw, felt or went through.',
    'Wat de spreker zelf zag, voelde of meemaakte.',
  ],
  ['other', 'Other', 'Anders', 'None of the above.', 'Geen van deze.'],
]

const CHECKABILITY: readonly Row[] = [
  [
    'no',
    'No',
    'Nee',
    'An opinion, or nothing that evidence could decide.',
    'Een mening, of iets waarover geen bewijs uitsluitsel geeft.',
  ],
  [
    'partly',
    'Partly',
    'Deels',
    'Some of it, or only with sources that aren’t public.',
    'Een deel, of alleen met bronnen die niet openbaar zijn.',
  ],
  [
    'yes',
    'Yes',
    'Ja',
    'Public sources can show whether it is true.',
    'Openbare bronnen kunnen laten zien of het klopt.',
  ],
]

const DIRECTNESS: readonly Row[] = [
  [
    'direct',
    'Direct',
    'Direct',
    'A whole sentence in the speaker’s own words.',
    'Een hele zin in de woorden van de spreker.',
  ],
  [
    'partial',
    'Partial',
    'Gedeeltelijk',
    'Some words of the speaker in a sentence of the author.',
    'Enkele woorden van de spreker in een zin van de auteur.',
  ],
  [
    'indirect',
    'Indirect',
    'Indirect',
    'What the speaker said, in the author’s words.',
    'Wat de spreker zei, in de woorden van de auteur.',
  ],
]

const SOURCE_KINDS: readonly Row[] = [
  ['person', 'Named person', 'Persoon met naam', 'Somebody who is named.', 'Iemand die bij naam wordt genoemd.'],
  [
    'unnamed',
    'Unnamed person',
    'Persoon zonder naam',
    'Somebody who isn’t named, such as “an official”.',
    'Iemand zonder naam, zoals “een ambtenaar”.',
  ],
  [
    'organisation',
    'Organisation',
    'Organisatie',
    'A company, an authority, a party or another body.',
    'Een bedrijf, overheid, partij of andere instelling.',
  ],
  [
    'document',
    'Document',
    'Document',
    'A report, a letter, a law or a set of data.',
    'Een rapport, brief, wet of gegevensbestand.',
  ],
  [
    'medium',
    'Other medium',
    'Ander medium',
    'A newspaper, an agency, a post on a network.',
    'Een krant, persbureau of bericht op een netwerk.',
  ],
]

const GENRES: readonly Row[] = [
  ['news', 'News', 'Nieuws', 'A report of what happened.', 'Een verslag van wat er is gebeurd.'],
  ['analysis', 'Analysis', 'Analyse', 'Explains or interprets the news.', 'Verklaart of duidt het nieuws.'],
  [
    'interview',
    'Interview',
    'Interview',
    'A conversation with one or a few people.',
    'Een gesprek met een of enkele mensen.',
  ],
  ['feature', 'Feature', 'Reportage', 'A longer story from the scene.', 'Een langer verhaal vanaf de plek zelf.'],
  ['opinion', 'Opinion', 'Opinie', 'A column, a leader or a letter.', 'Een column, commentaar of ingezonden brief.'],
  ['other', 'Other', 'Anders', 'None of the above.', 'Geen van deze.'],
]

const FINDINGS: readonly Row[] = [
  [
    'true',
    'True',
    'Waar',
    'The evidence shows that the claim is right.',
    'Uit het bewijs blijkt dat de bewering klopt.',
  ],
  [
    'mostly-true',
    'Mostly true',
    'Grotendeels waar',
    'The claim is right but for details that change little.',
    'De bewering klopt, op details na die weinig uitmaken.',
  ],
  [
    'half-true',
    'Half true',
    'Half waar',
    'About as much of the claim is right as is wrong.',
    'Ongeveer de helft van de bewering klopt.',
  ],
  [
    'mostly-false',
    'Mostly false',
    'Grotendeels onwaar',
    'Something in the claim is right, but the whole misleads.',
    'Iets aan de bewering klopt, maar het geheel misleidt.',
  ],
  [
    'false',
    'False',
    'Onwaar',
    'The evidence shows that the claim is wrong.',
    'Uit het bewijs blijkt dat de bewering niet klopt.',
  ],
  [
    'unproven',
    'Unproven',
    'Niet bewezen',
    'There isn’t enough evidence for either.',
    'Er is te weinig bewijs voor of tegen.',
  ],
  [
    'missing-context',
    'Missing context',
    'Context ontbreekt',
    'The claim is right, but means something else in its context.',
    'De bewering klopt, maar betekent in de context iets anders.',
  ],
]
