package biaoju.command;

import biaoju.domain.Step;
import org.jspecify.annotations.Nullable;

/**
 * A step as menus name it: "Undo label 举措".
 *
 * @param label the label it gave, where it is a relabel
 * @param size  how many sentences it touched
 */
public record StepName(Step step, @Nullable String label, int size) {}
