package biaoju.desktop.dataset;

import biaoju.base.Problem;

/**
 * What is wrong with one of the choices.
 *
 * @param place the part of the form it is said at
 * @param at    where in what was typed, in UTF-16 units; −1: nowhere in it
 */
public record Wrong(Place place, Problem problem, int at) {
    /** The parts of the form at which something can be wrong. */
    public enum Place { FILTER, SPLIT, SEED, FORMATS, FOLDER }

    Wrong(Place place, Problem problem) {
        this(place, problem, -1);
    }
}
