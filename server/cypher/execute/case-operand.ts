/** The name under which a simple CASE keeps its operand while its conditions are tested. */
export const CASE_OPERAND = " case";
