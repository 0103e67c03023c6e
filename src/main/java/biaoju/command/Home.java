package biaoju.command;

import biaoju.domain.Annotator;
import java.nio.file.Path;

/**
 * This installation and its person.
 *
 * @param state folder for what may be lost without harm: seals, writer ids, logs
 * @param data  folder for projects whose own folder cannot be written
 * @param me    who labels here
 */
public record Home(Path state, Path data, Annotator me) {}
