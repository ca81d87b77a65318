/** A name of the workbook or of a sheet. */
export interface DefinedName {
  readonly name: string;
  /** With "=". */
  formula: string;
  visible: boolean;
  comment: string;
}
