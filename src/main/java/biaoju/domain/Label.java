package biaoju.domain;

/**
 * One label of a scheme.
 *
 * @param id       in files: {@code [a-z][a-z0-9_-]*}
 * @param key      the digit that gives it, {@code 1} to {@code 9}
 * @param letterZh one character for the gutter
 * @param letterEn one character for the gutter
 * @param color    hue, {@code #RRGGBB}; tints are mixed from it
 */
public record Label(String id, String zh, String en, char key, String letterZh, String letterEn, String color,
        String definitionZh, String definitionEn) {
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
