/** How Dutch papers name who speaks. */
import { type SpeechTable, words } from '../language.ts'

/** Nouns for people, beside what endings tell. */
const PEOPLE = words(
  `burgemeester wethouder minister premier president koning koningin staatssecretaris gedeputeerde kapitein
  bestuursvoorzitter voorzitter directeur topman topvrouw woordvoerder woordvoerster hoogleraar professor onderzoeker
  onderzoekers deskundige advocaat rechter officier commandant politieman agent arts huisarts verpleegkundige docent
  leraar lerares moeder vader man vrouw jongen meisje bewoner bewoonster ondernemer boer boerin eigenaar chef leider
  fractievoorzitter kamerlid raadslid hoofd econoom analist trainer coach speler schrijver regisseur kunstenaar
  bestuurder ingewijde getuige slachtoffer verdachte schapenhouder ecoloog havenmeester commissaris generaal admiraal
  paus bisschop imam noor leiders ouders inwoner inwoners`,
)

/** How Dutch papers name who speaks. */
export const dutchSpeech: SpeechTable = {
  sources: ['volgens', 'aldus', 'in de woorden van', 'naar eigen zeggen van'],
  verbs: words(
    `zegt zei zeggen zeiden stelt stelde stellen stelden meldt meldde melden meldden schrijft schreef schrijven schreven
    vertelt vertelde vertellen vertelden verklaart verklaarde verklaren verklaarden benadrukt benadrukte benadrukken
    beweert beweerde beweren bevestigt bevestigde bevestigen bevestigden waarschuwt waarschuwde waarschuwen
    waarschuwden vervolgt vervolgde reageert reageerde antwoordt antwoordde vraagt vroeg vragen vroegen betoogt
    betoogde betogen oordeelt oordeelde concludeert concludeerde concludeerden erkent erkende erkennen verwacht
    verwachtte verwachten denkt dacht denken vindt vond vinden roept riep riepen besluit besloot ontkent ontkende
    ontkennen zucht zuchtte lacht lachte klaagt klaagde klagen klaagden vreest vreesde vrezen hoopt hoopte benadrukten
    constateert constateerde constateren bericht berichtte berichten berichtten twittert twitterde tekent luidt
    rapporteert rapporteerde suggereert suggereerde schat schatte schatten belooft beloofde beloven eist eiste eisen
    pleit pleitte adviseert adviseerde mailt mailde belicht herhaalt herhaalde fluistert fluisterde bekent bekende
    onderstreept onderstreepte zeg`,
  ),
  labelVerbs: words(
    `noemt noemde noemen noemden spreekt sprak spreken spraken betitelt omschrijft omschreef omschrijven kwalificeert
    bestempelt bestempelde heeft heet`,
  ),
  splitVerbs: {
    laat: ['weten'],
    laten: ['weten'],
    liet: ['weten'],
    lieten: ['weten'],
    legt: ['uit'],
    legde: ['uit'],
    leggen: ['uit'],
    voegt: ['eraan toe', 'toe'],
    voegde: ['eraan toe', 'toe'],
    geeft: ['toe', 'aan'],
    gaf: ['toe', 'aan'],
    geven: ['toe', 'aan'],
    vult: ['aan'],
    vulde: ['aan'],
    merkt: ['op'],
    merkte: ['op'],
    deelt: ['mee'],
    deelde: ['mee'],
    delen: ['mee'],
    maakt: ['bekend'],
    maakte: ['bekend'],
    kondigt: ['aan'],
    kondigde: ['aan'],
    werpt: ['tegen'],
    tekent: ['daarbij aan', 'aan'],
    heeft: ['gezegd', 'gemeld', 'verklaard', 'laten weten', 'bekendgemaakt', 'geschreven', 'bevestigd', 'aangekondigd'],
    hebben: ['gezegd', 'gemeld', 'verklaard', 'laten weten', 'bekendgemaakt', 'geschreven', 'bevestigd'],
    had: ['gezegd', 'gemeld', 'verklaard', 'laten weten'],
  },
  documentLeads: [
    'dat blijkt uit',
    'dat staat in',
    'dat schrijft',
    'dat meldt',
    'dat zegt',
    'dat zeggen',
    'dat melden',
    'dit blijkt uit',
    'zo blijkt uit',
    'blijkt uit',
    'zo meldt',
    'zo staat in',
    'staat in',
  ],
  documentFrames: [
    ['in', 'staat'],
    ['uit', 'blijkt'],
    ['in', 'is sprake van'],
    ['op', 'staat'],
  ],
  pronouns: words('hij zij ze hijzelf zijzelf men'),
  determiners: words('de het een deze die dit dat zijn haar hun onze ons mijn elke iedere geen één'),
  nameLinks: words('van der den de het uit bij voor namens tot rond binnen over en ten ter'),
  relatives: words('die dat wie wiens wier'),
  complementers: words('dat of'),
  bareComplement: false,
  stops: words(
    `is was zijn waren heeft had hebben hadden wordt werd worden werden kan kon kunnen konden moet moest moeten moesten
    zal zou zullen zouden mag mocht mogen wil wilde willen gaat ging gaan gingen komt kwam komen kwamen staat stond
    staan stonden ligt lag liggen zit zat zitten krijgt kreeg krijgen maakt maakte maken doet deed doen geeft gaf geven
    neemt nam nemen houdt hield houden blijft bleef blijven blijkt bleek gebeurt vervoert dragen draagt vertrekken
    vertrekt want maar omdat doordat terwijl toen als nadat voordat hoewel zodat dus toch ook nog al niet wel er daar
    hier nu dan zo vooral juist eerst later maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren vandaag
    vanmiddag vanochtend vanavond morgen in op met aan om door naar tegen na tijdens sinds vanaf via onder zonder
    langs kost duurt telt`,
  ),
  blockers: words('wordt werd worden werden is'),
  anonymous: [
    'ingewijde',
    'ingewijden',
    'bronnen',
    'bron',
    'anoniem',
    'niet met naam',
    'niet met zijn naam',
    'niet met haar naam',
    'betrokkenen',
    'insiders',
    'anonieme',
  ],
  documents: words(
    `rapport jaarverslag verslag brief prognose onderzoek cijfers kwartaalcijfers jaarcijfers verklaring communiqué
    persbericht nota memo notitie peiling enquête rondvraag krant website artikel studie advies raming begroting
    onderzoeksrapport document documenten stukken evaluatie inspectierapport vonnis uitspraak`,
  ),
  isPerson: (word) =>
    PEOPLE.has(word) ||
    /(?:voorzitter|meester|minister|commandant|kundige|leider|woordvoerder|woordvoerster|directeur|topman|topvrouw|loog|chef|houder)$/u.test(
      word,
    ),
}
