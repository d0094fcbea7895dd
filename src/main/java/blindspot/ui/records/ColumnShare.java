package blindspot.ui.records;

import java.util.ArrayList;
import java.util.List;

/// What a column asks for of the room that a table has, in pixels: at least `least`, and `wanted` so that nothing in it is
/// cut. One that does not `share` has its least, whatever there is.
record ColumnShare(double least, double wanted, boolean shares) {
    /// No column is made wider than this many times what it wants: a row has to be read across.
    private static final double WIDEST = 1.5;

    /// How wide each column is. First all get what they want, those that want little first; then the room that is left
    /// makes all wider in proportion. Where there is less than the least of all together, each has its least.
    static List<Double> of(double room, List<ColumnShare> columns) {
        double[] widths = columns.stream().mapToDouble(ColumnShare::least).toArray();
        double free = room - columns.stream().mapToDouble(ColumnShare::least).sum();
        List<Integer> wanting = new ArrayList<>();
        double sharing = 0;
        for (int i = 0; i < widths.length; i++) {
            if (columns.get(i).missing() > 0) {
                wanting.add(i);
            }
        }
        wanting.sort((one, other) -> Double.compare(columns.get(one).missing(), columns.get(other).missing()));
        for (int done = 0; done < wanting.size() && free > 0; done++) {
            int column = wanting.get(done);
            double given = Math.min(columns.get(column).missing(), free / (wanting.size() - done));
            widths[column] += given;
            free -= given;
        }
        for (int i = 0; i < widths.length; i++) {
            sharing += columns.get(i).shares() ? widths[i] : 0;
        }
        double factor = free > 0 && sharing > 0 ? Math.min(WIDEST, 1 + free / sharing) : 1;
        List<Double> result = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            result.add(Math.floor(columns.get(i).shares() ? widths[i] * factor : widths[i]));
        }
        return result;
    }

    private double missing() {
        return shares ? Math.max(0, wanted - least) : 0;
    }
}
