package blindspot.ui.session;

import blindspot.model.Address;
import blindspot.topology.Member;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// An interface or an address on its way from a list into the diagram.
public final class DraggedMember {
    private static final DataFormat FORMAT = new DataFormat("application/x-blindspot-member");

    private DraggedMember() {}

    /// Begins to drag it, while a drag was detected at `source`.
    public static void start(Node source, Member member) {
        ClipboardContent content = new ClipboardContent();
        content.put(FORMAT, text(member));
        source.startDragAndDrop(TransferMode.COPY).setContent(content);
    }

    /// What is dragged, where it is one.
    public static Optional<Member> in(Dragboard board) {
        return board.getContent(FORMAT) instanceof String text ? member(text) : Optional.empty();
    }

    static String text(Member member) {
        return switch (member) {
            case Member.Interface(String id) -> id;
            case Member.At(Address address, String beside) -> address + " " + beside;
        };
    }

    static Optional<Member> member(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? Optional.of(new Member.Interface(text))
                : Address.parse(text.substring(0, space))
                        .map(address -> new Member.At(address, text.substring(space + 1)));
    }
}
