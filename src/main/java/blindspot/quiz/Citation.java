package blindspot.quiz;

import blindspot.i18n.LocalizedText;
import java.net.URI;

/// A page that an explanation rests on.
public record Citation(LocalizedText title, URI url) {}
