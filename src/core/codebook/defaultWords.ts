/**
 * The words of the codebook that Factmark offers. The types of claims follow the scheme of Konstantinovskiy, Price,
 * Babakar and Zubiaga, "Toward Automated Factchecking" (2021), section 3, with events as a type of their own.
 */

/** A value or a finding: its key, and its name and meaning in both languages. */
export type Row = readonly [key: string, en: string, nl: string, helpEn: string, helpNl: string]

/** What a claim is about. */
export const CLAIM_TYPES: readonly Row[] = [
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

/** Whether a claim can be checked, from no to yes. */
export const CHECKABILITY: readonly Row[] = [
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

/** Whose words a quote has. */
export const DIRECTNESS: readonly Row[] = [
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

/** What speaks in an attribution. */
export const SOURCE_KINDS: readonly Row[] = [
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

/** What an article is. */
export const GENRES: readonly Row[] = [
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

/** What checking a claim can come to. */
export const FINDINGS: readonly Row[] = [
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
