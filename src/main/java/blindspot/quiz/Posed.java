package blindspot.quiz;

import blindspot.capture.Viewpoint;
import java.util.Optional;

/// A question as it is asked on a path with records: what there is to answer with, and what is right.
///
/// @param asked whose flow logs it is about; empty where it is about nobody's in particular
/// @param shown the record that it is about; empty where it is about none
public record Posed(Question question, Form form, Optional<Viewpoint> asked, Optional<ShownRecord> shown) {}
