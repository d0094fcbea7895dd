package blindspot.quiz;

import blindspot.i18n.LocalizedText;
import java.net.URI;

/// The page that an explanation rests on.
public record Citation(LocalizedText title, URI url) {}
