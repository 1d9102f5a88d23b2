/** The interface's languages, which reports and exports are written in too; an article's language is any code. */

/** A language that the interface speaks. */
export type Language = 'en' | 'nl'
