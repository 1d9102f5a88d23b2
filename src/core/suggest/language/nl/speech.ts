/** How Dutch papers name who speaks. */
import { sentenceTableOf } from '../../../text/sentences/tables.ts'
import { words } from '../language.ts'
import { phrases, phrasesFor } from '../phrases.ts'
import type { SpeechTable } from '../speechTable.ts'
import { isOrganisation, isPerson } from './speakers.ts'

/** How Dutch papers name who speaks. */
export const dutchSpeech: SpeechTable = {
  sources: phrases(phrasesFor(true, 'volgens, aldus, in de woorden van, naar eigen zeggen van')),
  notSources: words(
    'plan planning afspraak regels regel wet schema protocol verwachting traditie norm normen recept methode mij ons jou u mijzelf',
  ),
  verbs: words(
    `zegt zei zeggen zeiden zeg stelt stelde stellen stelden meldt meldde melden meldden schrijft schreef schrijven
    schreven vertelt vertelde vertellen vertelden verklaart verklaarde verklaren verklaarden benadrukt benadrukte
    benadrukken benadrukten beweert beweerde beweren beweerden bevestigt bevestigde bevestigen bevestigden waarschuwt
    waarschuwde waarschuwen waarschuwden vervolgt vervolgde reageert reageerde reageren reageerden antwoordt antwoordde
    antwoorden vraagt vroeg vragen vroegen betoogt betoogde betogen betoogden oordeelt oordeelde oordelen oordeelden
    concludeert concludeerde concluderen concludeerden erkent erkende erkennen erkenden verwacht verwachtte verwachten
    verwachtten denkt dacht denken vindt vond vinden vonden roept riep riepen besluit besloot ontkent ontkende ontkennen
    ontkenden zucht zuchtte lacht lachte klaagt klaagde klagen klaagden vreest vreesde vrezen hoopt hoopte hopen
    constateert constateerde constateren constateerden bericht berichtte berichten berichtten twittert twitterde luidt
    luidde rapporteert rapporteerde rapporteren suggereert suggereerde schat schatte schatten belooft beloofde beloven
    beloofden eist eiste eisen eisten pleit pleitte adviseert adviseerde adviseren mailt mailde herhaalt herhaalde
    fluistert fluisterde bekent bekende onderstreept onderstreepte meent meende menen meenden voorspelt voorspelde
    voorspellen berekende berekent becijfert becijferde ontdekte ontdekten verzekert verzekerde verzekeren verzekerden
    verzucht verzuchtte grapt grapte sneert sneerde bepleit verweert verduidelijkt verduidelijkte preciseert appt appte
    post postte citeert citeerde weet wist gelooft geloofde verkondigt verkondigde opperde oppert bezweert bezwoer`,
  ),
  weakVerbs: words(
    `vindt vond vinden vonden hoopt hoopte hopen denkt dacht denken vreest vreesde vrezen besluit besloot eist eiste eisen
    eisten belooft beloofde beloven beloofden vraagt vroeg vragen vroegen pleit pleitte bepleit gelooft geloofde adviseert
    adviseerde adviseren ontdekte ontdekten weet wist lacht lachte bekende post berekende`,
  ),
  bareVerbs: words('verwacht verwachtte verwachten verwachtten schat schatte schatten'),
  clauseVerbs: words(''),
  infinitive: 'te',
  tellVerbs: words(''),
  canBeVerb: (word) => /[^aeiou](?:t|te|de|ten|den)$/u.test(word),
  labelVerbs: words(
    `noemt noemde noemen noemden spreekt sprak spreken spraken betitelt betitelde omschrijft omschreef omschrijven
    kwalificeert kwalificeerde bestempelt bestempelde`,
  ),
  splitVerbs: new Map([
    ['laat', ['weten']],
    ['laten', ['weten']],
    ['liet', ['weten']],
    ['lieten', ['weten']],
    ['legt', ['uit']],
    ['legde', ['uit']],
    ['leggen', ['uit']],
    ['voegt', ['eraan toe', 'daaraan toe', 'toe']],
    ['voegde', ['eraan toe', 'daaraan toe', 'toe']],
    ['geeft', ['toe', 'aan']],
    ['gaf', ['toe', 'aan']],
    ['geven', ['toe', 'aan']],
    ['gaven', ['toe', 'aan']],
    ['vult', ['aan']],
    ['vulde', ['aan']],
    ['merkt', ['op']],
    ['merkte', ['op']],
    ['deelt', ['mee', 'mede']],
    ['deelde', ['mee', 'mede']],
    ['delen', ['mee', 'mede']],
    ['deelden', ['mee', 'mede']],
    ['maakt', ['bekend', 'duidelijk']],
    ['maakte', ['bekend', 'duidelijk']],
    ['maakten', ['bekend']],
    ['maken', ['bekend']],
    ['kondigt', ['aan']],
    ['kondigde', ['aan']],
    ['kondigden', ['aan']],
    ['werpt', ['tegen']],
    ['wierp', ['tegen']],
    ['tekent', ['daarbij aan', 'aan']],
    ['tekende', ['daarbij aan', 'aan']],
    ['houdt', ['vol']],
    ['hield', ['vol']],
    ['wijst', ['erop']],
    ['wees', ['erop']],
    ['roept', ['uit']],
    ['zegt', ['erbij']],
    [
      'heeft',
      [
        'gezegd',
        'gemeld',
        'verklaard',
        'laten weten',
        'bekendgemaakt',
        'geschreven',
        'bevestigd',
        'aangekondigd',
        'meegedeeld',
        'toegegeven',
        'gewaarschuwd',
        'verteld',
        'benadrukt',
        'berekend',
        'geconcludeerd',
        'beweerd',
      ],
    ],
    [
      'hebben',
      [
        'gezegd',
        'gemeld',
        'verklaard',
        'laten weten',
        'bekendgemaakt',
        'geschreven',
        'bevestigd',
        'aangekondigd',
        'meegedeeld',
        'gewaarschuwd',
        'verteld',
        'berekend',
        'geconcludeerd',
      ],
    ],
    ['had', ['gezegd', 'gemeld', 'verklaard', 'laten weten', 'gewaarschuwd', 'verteld', 'geschreven', 'bekendgemaakt']],
    ['hadden', ['gezegd', 'gemeld', 'verklaard', 'laten weten', 'gewaarschuwd']],
  ]),
  verbSecond: true,
  leads: words('dat dit zo'),
  sourceFrames: new Map([
    ['blijkt', [['uit', 'any']]],
    ['bleek', [['uit', 'any']]],
    [
      'staat',
      [
        ['in', 'documents'],
        ['op', 'documents'],
      ],
    ],
    ['stond', [['in', 'documents']]],
    ['komt', [['uit', 'documents']]],
  ]),
  inDocument: 'in',
  pronouns: new Map([
    ['hij', 'one'],
    ['zij', 'any'],
    ['ze', 'any'],
    ['hem', 'one'],
    ['haar', 'one'],
    ['hen', 'many'],
    ['hun', 'many'],
    ['hijzelf', 'one'],
    ['ik', 'self'],
    ['wij', 'self'],
    ['we', 'self'],
    ['zijzelf', 'any'],
  ]),
  determiners: words(
    'de het een deze die dit dat zijn haar hun onze ons mijn elke iedere geen één sommige enkele veel twee drie',
  ),
  nameLinks: words('van der den voor namens bij tot binnen ten ter aan over rond uit'),
  placeLinks: words('in op te'),
  coordinators: words('en maar of'),
  relatives: words('die wie wiens wier waarvan'),
  complementers: words('dat of'),
  auxiliaries: words(
    `is was zijn waren heeft had hebben hadden wordt werd worden werden kan kon kunnen konden moet moest moeten moesten
    zal zou zullen zouden mag mocht mogen mochten wil wilde willen wilden gaat ging gaan gingen komt kwam komen kwamen
    staat stond staan stonden ligt lag liggen lagen zit zat zitten zaten krijgt kreeg krijgen kregen maakt maakte maken
    doet deed doen deden geeft gaf geven gaven neemt nam nemen namen houdt hield houden blijft bleef blijven bleven blijkt
    bleek blijken bleken gebeurt gebeurde kost kostte kosten duurt duurde telt telde hoeft hoeven lijkt leek lijken loopt
    liep lopen liepen laat liet laten lieten rijdt reed rijden reden vaart varen gaat heet geldt daalde steeg stijgt daalt
    groeit ontstaat valt viel vallen vielen speelt begon begint brengt verdient werkt werkte woont zorgt zorgde`,
  ),
  isBetween: (word) => word === 'ook',
  stops: words(
    `want maar omdat doordat terwijl toen als nadat voordat hoewel zodat dus toch ook nog al niet wel er daar hier nu dan zo
    vooral juist eerst later eerder onlangs inmiddels intussen ondertussen tegelijkertijd bovendien daarnaast daarmee
    daardoor daarom daarop daarbij daarover hierover vervolgens echter verder opnieuw steeds vaak soms altijd nooit
    misschien mogelijk waarschijnlijk ongeveer ruim bijna zeker namelijk immers tevens meteen direct snel vandaag gisteren
    morgen vanmiddag vanochtend vanavond gisteravond maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari
    februari maart april mei juni juli augustus september oktober november december volgens aldus met om door naar tegen na
    tijdens sinds vanaf via onder zonder langs sommige desgevraagd telefonisch schriftelijk tegenover wat waar waarom hoe
    wanneer wie welke of dat niemand iemand iets niets alles men je jij jullie u uit in op over af weer samen
    tussen per rond boven achter zich elkaar hem vorige volgende komende afgelopen zelf alleen zelfs haast even`,
  ),
  blockers: words(
    'wil kan moet zal zou mag willen kunnen moeten zullen zouden mogen wilde kon moest wordt werd worden werden te om niet niets',
  ),
  anonymous: [
    'ingewijde',
    'ingewijden',
    'bronnen',
    'bron',
    'anoniem',
    'anonieme',
    'niet met naam',
    'niet bij naam',
    'niet met zijn naam',
    'niet met haar naam',
    'niet genoemd',
    'onbekend wil blijven',
    'anoniem wil blijven',
    'betrokkene',
    'betrokkenen',
    'insider',
    'insiders',
    'klokkenluider',
  ],
  documents: words(
    `rapport rapporten jaarverslag verslag brief prognose onderzoek onderzoeken cijfers kwartaalcijfers jaarcijfers
    verklaring communiqué persbericht nota memo notitie peiling enquête rondvraag website artikel studie studies advies
    raming begroting onderzoeksrapport document documenten telling tellingen steekproef meting metingen schatting schattingen stukken evaluatie inspectierapport vonnis uitspraak mail mails
    e-mail kamerbrief analyse berekening berekeningen inventarisatie statistieken gegevens aanklacht dagvaarding
    proces-verbaal register jaarrekening monitor rekening bericht tweet folder handboek archief notulen`,
  ),
  quantities: words(
    `daling dalingen stijging stijgingen toename toenames afname afnames groei krimp terugval terugloop verlies verliezen winst
    sprong vermindering verhoging verlaging totaal totalen som bedrag bedragen aantal aantallen gemiddelde gemiddelden maximum
    minimum percentage percentages deel aandeel waarde prijs prijzen kosten procent procenten % procentpunt helft derde kwart
    vijfde tiende driekwart dozijn honderd honderden duizend duizenden miljoen miljoenen miljard miljarden euro dollar pond ton
    kilo meter kilometer liter graad graden hectare seconde seconden minuut minuten uur uren dag dagen week weken maand
    maanden jaar jaren kwartaal kwartalen omzetdaling omzetstijging prijsstijging prijsdaling`,
  ),
  isOrganisation,
  peoples: words(
    `noor deen zweed fin brit engelsman fransman duitser belg rus oekraïner pool spanjaard italiaan griek turk amerikaan
    canadees chinees japanner indiër brabander limburger fries groninger amsterdammer rotterdammer utrechter hagenaar
    française britse amerikaanse duitse belgische russin poolse noorse zweedse oostenrijker zwitser ier schot hongaar tsjech`,
  ),
  isPerson,
  sentences: sentenceTableOf('nl'),
  notFactual: words(
    `zal zullen wil willen wilde hoopt hopelijk misschien wellicht vermoedelijk mooi mooie prachtig prachtige moet moeten
    verschrikkelijk verschrikkelijke schandalig belachelijk jammer helaas gelukkig spannend mag mogen moge zou zouden vindt
    vinden`,
  ),
  claimLeads: words('toch maar en want dus ook bovendien daarnaast verder echter'),
}
