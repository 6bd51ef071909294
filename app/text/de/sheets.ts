/** Tables that leave and enter the portal as files. */
export const sheets = {
  'sheet.csv': 'Als CSV herunterladen',
  'sheet.xlsx': 'Als Excel (XLSX) herunterladen',
} as const
