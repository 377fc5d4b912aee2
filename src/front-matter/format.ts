/** Languages of front matter. */
export type Format = 'yaml' | 'toml' | 'json'
