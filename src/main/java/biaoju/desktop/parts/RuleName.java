package biaoju.desktop.parts;

import biaoju.base.Messages;

/** What the rules that decide are called on the screen: {@code threshold=2} is "at least 2 voices". */
public final class RuleName {
    private RuleName() {}

    public static String of(Messages text, String rule) {
        int equals = rule.indexOf('=');
        String key = "adjudication.rule." + (equals < 0 ? rule : rule.substring(0, equals));
        if (!text.has(key)) return rule; // of a later version of the program
        return text.get(key, equals < 0 ? "" : rule.substring(equals + 1));
    }

    /** What the rule does, with a tie and with a single voice too. */
    public static String words(Messages text, String rule) {
        int equals = rule.indexOf('=');
        String key = "adjudication.words." + (equals < 0 ? rule : rule.substring(0, equals));
        if (!text.has(key)) return rule;
        return text.get(key, equals < 0 ? "0.9" : rule.substring(equals + 1));
    }
}
