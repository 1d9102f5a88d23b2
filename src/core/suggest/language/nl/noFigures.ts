/** Dutch words that show that a number is no figure: a date, a time of day, a number that only names something. */
import type { NoFigureTable } from '../figureTable.ts'
import { words } from '../language.ts'
import { phrases, phrasesFor } from '../phrases.ts'

/** Numbers that are no figures, in Dutch. */
export const dutchNoFigures: NoFigureTable = {
  idioms: phrases(
    phrasesFor(
      true,
      'een en ander, een op een, één op één, twee aan twee, een voor een, één voor één, een na, één ding, drie dubbel, tien tegen een',
    ),
  ),
  months: words(
    `januari februari maart april mei juni juli augustus september oktober november december
    jan feb apr jun jul aug sep sept okt nov dec`,
  ),
  monthsHaveCapitals: false,
  labels: words(
    `artikel artikelen art hoofdstuk pagina blz p paragraaf lid nummer nummers nr nrs no kamer zaal lijn bus tram versie
    perron a n vlucht route snelweg groep klas bijlage tabel figuur formule covid jaargang type model divisie wijk
    postbus jaren windkracht aflevering seizoen deel dossier zaaknummer rugnummer plaats fase blok klasse kavel baan
    etage verdieping poort loket gate sluis kerncentrale telefoonnummer telefoon tel bel dial huisnummer isbn lot`,
  ),
  beforeYear: words(
    `in sinds van uit tot vanaf eind begin medio voor na tegen zomer winter najaar voorjaar lente herfst jaar anno per
    januari februari maart april mei juni juli augustus september oktober november december over en`,
  ),
  beforeClock: words('om vanaf tot tegen rond voor na omstreeks half kwart'),
  beforeClockRange: words('van tussen'),
  afterClock: phrases(phrasesFor(true, "u, u ., uur ' s")),
  clockUnits: words('uur'),
  behindClock: phrases(phrasesFor(true, "' s ochtends, ' s middags, ' s avonds, ' s nachts, precies, stipt")),
}
