package blindspot.about;

import java.util.List;

/// What its makers want to be said of something that the program is made of. A text in their words and language.
///
/// @param jars the names of its archives without versions; none for what comes with the runtime
/// @param licence its SPDX identifier, see <https://spdx.org/licenses/>
/// @param text copyright and whatever else the licence asks to be passed on; may be empty
public record Notice(String name, List<String> jars, String licence, String text) {
    public Notice {
        jars = List.copyOf(jars);
    }
}
