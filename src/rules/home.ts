/** Where weimark lives: `repository`, `homepage` and `bugs` of package.json are made of it, and every link to a rule. */
export const home = 'https://github.com/weimark/weimark'

/** A page of the documentation. */
export const docsPage = (name: string, place: string): string => `${home}/blob/main/docs/${name}#${place}`
