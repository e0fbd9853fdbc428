import {
  Component,
  createContext,
  Suspense,
  type ComponentType,
  type ContextType,
  type ReactNode,
} from "react";

/**
 * How much room a part has for saying that it failed: a whole `pane`, a `line` among
 * others, the `foot` of the window for what lies over the page, or none (`quiet`).
 */
export type Room = "pane" | "line" | "foot" | "quiet";

export type FallbackProps = {
  error: unknown;
  room: Room;
  onRetry: () => void;
  /** Gives the part up; absent where it cannot be closed. */
  onClose: (() => void) | undefined;
};

/** What boundaries show and do when a part fails; given once, by the app. */
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
  /** What the part shows: when this changes, a failed part is rendered again. */
  subject?: unknown;
  /** Shown in place of the part when it fails, without another word. */
  instead?: ReactNode;
  onClose?: () => void;
  children: ReactNode;
};

type State = { failure: { error: unknown } | null };

/**
 * A part of the page that may fail, or be missing, without taking the others along.
 * Shows nothing while its code is being fetched.
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
