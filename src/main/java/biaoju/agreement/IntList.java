package biaoju.agreement;

import java.util.Arrays;

/** Numbers without a box each. */
final class IntList {
    private int[] array = new int[64];
    private int size;

    void add(int number) {
        if (size == array.length) array = Arrays.copyOf(array, size * 2);
        array[size++] = number;
    }

    void addAll(int[] numbers, int count) {
        if (size + count > array.length) array = Arrays.copyOf(array, Math.max(size * 2, size + count));
        System.arraycopy(numbers, 0, array, size, count);
        size += count;
    }

    int get(int place) {
        return array[place];
    }

    int size() {
        return size;
    }

    /** The numbers, and room behind them. */
    int[] array() {
        return array;
    }
}
