package biaoju.domain;

/**
 * One label of a scheme.
 *
 * @param id       in files: {@code [a-z][a-z0-9_-]*}
 * @param key      the digit that gives it, {@code 1} to {@code 9}
 * @param letterZh one character for the gutter
 * @param letterEn one character for the gutter
 * @param color    hue, {@code #RRGGBB}; tints are mixed from it
 * @param retired  what has it keeps it, but it is given no more; its key and letters are free for others
 */
public record Label(String id, String zh, String en, char key, String letterZh, String letterEn, String color,
        String definitionZh, String definitionEn, boolean retired) {
    /** One that is given. */
    public Label(String id, String zh, String en, char key, String letterZh, String letterEn, String color,
            String definitionZh, String definitionEn) {
        this(id, zh, en, key, letterZh, letterEn, color, definitionZh, definitionEn, false);
    }

    public String name(boolean chinese) {
        return chinese ? zh : en;
    }

    public String letter(boolean chinese) {
        return chinese ? letterZh : letterEn;
    }

    public String definition(boolean chinese) {
        return chinese ? definitionZh : definitionEn;
    }
}
