/** Dutch. */
import { type LanguageTable, words } from './language.ts'
import { dutchFigures } from './nl/bounds.ts'
import { dutchNoFigures } from './nl/noFigures.ts'
import { dutchNouns } from './nl/nouns.ts'
import { dutchNumbers, dutchPairs } from './nl/numbers.ts'

/** Everything that the rules know of Dutch. */
export const dutch: LanguageTable = {
  language: 'nl',
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
  splitVerbs: words(
    'laat laten liet lieten legt legde leggen voegt voegde geeft gaf geven vult vulde merkt merkte deelt deelde delen maakt maakte kondigt kondigde werpt tekent heeft hebben had',
  ),
  elisions: words('s t n k m r ie er em ns'),
  titles: words(
    `film boek roman serie lied liedje nummer album toneelstuk tentoonstelling expositie documentaire programma krant
    gedicht podcast schilderij musical rubriek bundel single voorstelling restaurant café schip`,
  ),
  calledSo: words('zogeheten zogenaamde zogenoemde genaamd geheten bijgenaamd heet bijnaam woord term'),
  quantities: { ...dutchNumbers, ...dutchPairs, ...dutchFigures, ...dutchNouns, ...dutchNoFigures },
}
