import {proveThemes} from './prove-themes.ts'

proveThemes(index => index % 2 === 0)
