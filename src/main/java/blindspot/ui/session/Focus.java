package blindspot.ui.session;

import blindspot.capture.Lane;
import blindspot.store.RowSet;
import java.util.Optional;

/// What the table is narrowed to, beside the viewpoint.
public sealed interface Focus {
    /// All records.
    record Everything() implements Focus {}

    /// The records of the leg of this number.
    record OnLeg(int number) implements Focus {}

    /// The records taken, perhaps, at the interfaces of the node of this index.
    record OnNode(int index) implements Focus {}

    /// The records taken, perhaps, at those interfaces of the node of this index that are in an Availability Zone.
    record OnPart(int node, String zone) implements Focus {}

    /// The records of one lane of a leg that were taken, perhaps, at the node of this index or, where one is named, at the
    /// interface of this index.
    record OnSight(int leg, Lane lane, int node, Optional<Integer> networkInterface) implements Focus {}

    /// The records of this VPC, by its index, that were taken elsewhere than at the path.
    record Elsewhere(int vpc) implements Focus {}

    /// The records that are in no VPC that is drawn.
    record Unplaced() implements Focus {}

    /// The records that prove an answer.
    record Proof(RowSet rows) implements Focus {}

    /// The number of the leg that all of these are of, 0 where they are of no certain one.
    default int leg() {
        return switch (this) {
            case OnLeg(int number) -> number;
            case OnSight(int leg, _, _, _) -> leg;
            case Everything _,OnNode _,OnPart _,Elsewhere _,Unplaced _,Proof _ -> 0;
        };
    }
}
