import {
  Component,
  createContext,
  Suspense,
  type ComponentType,
  type ContextType,
  type ReactNode,
} from "react";

/**
 * Where a part reports that it failed: in a whole `pane`, in a `line` among others, at the
 * `foot` of the window for overlays, or nowhere (`quiet`).
 */
export type Room = "pane" | "line" | "foot" | "quiet";

export type FallbackProps = {
  error: unknown;
  room: Room;
  onRetry: () => void;
  /** Closes the part; absent if it cannot be closed. */
  onClose: (() => void) | undefined;
};

/** What boundaries show and do when a part fails; set once, by the app. */
export type FailureHandling = {
  Fallback: ComponentType<FallbackProps>;
  onCaught: (error: unknown, room: Room) => void;
  /** Called before a part is rendered again. */
  onRetry: () => void;
};

export const FailureContext = createContext<FailureHandling>({
  Fallback: () => null,
  onCaught: () => undefined,
  onRetry: () => undefined,
});

type Props = {
  room?: Room;
  /** Identifies what the part shows: when this changes, a failed part is rendered again. */
  subject?: unknown;
  /** Shown in place of the part if it fails, without a message. */
  instead?: ReactNode;
  onClose?: () => void;
  children: ReactNode;
};

type State = { failure: { error: unknown } | null };

/**
 * Contains a part of the page that may fail, or be missing, without affecting the others.
 * Shows nothing while its code is loading.
 */
export class Boundary extends Component<Props, State> {
  static override contextType = FailureContext;
  declare context: ContextType<typeof FailureContext>;

  override state: State = { failure: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } };
  }

  override componentDidCatch(error: unknown): void {
    if (this.props.instead === undefined) this.context.onCaught(error, this.props.room ?? "pane");
  }

  override componentDidUpdate(before: Props, { failure }: State): void {
    const isOther = !Object.is(before.subject, this.props.subject);
    if (isOther && failure !== null && this.state.failure !== null) this.retry();
  }

  override componentWillUnmount(): void {
    if (this.state.failure !== null) this.context.onRetry();
  }

  readonly retry = (): void => {
    this.context.onRetry();
    this.setState({ failure: null });
  };

  override render(): ReactNode {
    const { room = "pane", instead, onClose, children } = this.props;
    const { failure } = this.state;
    if (failure === null) return <Suspense>{children}</Suspense>;
    if (instead !== undefined) return instead;
    const { Fallback } = this.context;
    return <Fallback error={failure.error} room={room} onRetry={this.retry} onClose={onClose} />;
  }
}
