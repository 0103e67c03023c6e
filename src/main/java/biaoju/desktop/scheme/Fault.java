package biaoju.desktop.scheme;

import biaoju.base.Problem;

/**
 * What is wrong with a label that is being edited.
 *
 * @param row   of the label, −1 for the scheme as a whole
 * @param field {@code id zh en key letterZh letterEn color definitionZh definitionEn}, or empty
 */
record Fault(int row, String field, Problem problem) {}
