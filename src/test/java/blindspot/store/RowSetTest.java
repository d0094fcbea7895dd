package blindspot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RowSetTest {
    @Test
    void findsThePositionOfEachRow() {
        int[] ascending = new int[400_000];
        Arrays.setAll(ascending, i -> 2 * i + 1);
        int[] mixed = ascending.clone();
        Random random = new Random(1);
        for (int i = mixed.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int row = mixed[i];
            mixed[i] = mixed[other];
            mixed[other] = row;
        }
        for (RowSet rows : new RowSet[] {
            RowSet.all(10),
            RowSet.of(ascending),
            RowSet.of(mixed).withPositions(),
            RowSet.of(new int[] {5, 1, 3}),
            RowSet.of(new int[] {5, 1, 3}).withPositions(),
            RowSet.of(new int[0])}) {
            for (int position = 0; position < rows.size(); position++) {
                assertEquals(position, rows.positionOf(rows.row(position)));
            }
            assertEquals(-1, rows.positionOf(-1));
            assertEquals(-1, rows.positionOf(rows.size() == 10 ? 10 : 2));
            assertEquals(-1, rows.positionOf(800_000));
        }
    }
}
