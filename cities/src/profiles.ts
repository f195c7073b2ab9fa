import type { CityProfile } from '@anju/domain/cities'

/** Every by-law set that was handed in. */
export const profiles: readonly CityProfile[] = []
