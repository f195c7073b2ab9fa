/** 191 4150 5711: a number of mainland China as it is dialled from there, others as they are. */
export const phoneWords = (phone: string): string => phone.replace(/^\+86(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')
