CREATE TABLE `__new_outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`template` text NOT NULL,
	`language` text NOT NULL,
	`to_address` text NOT NULL,
	`facts` text NOT NULL,
	`dossier_id` text,
	`deadline_id` text,
	`state` text DEFAULT 'queued' NOT NULL,
	`created_at` text NOT NULL,
	`due_at` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_error` text DEFAULT '' NOT NULL,
	`sent_at` text,
	`failed_at` text,
	`message_id` text DEFAULT '' NOT NULL,
	`subject` text DEFAULT '' NOT NULL,
	`body_text` text DEFAULT '' NOT NULL,
	`body_html` text DEFAULT '' NOT NULL,
	CONSTRAINT "outbox_template_holds" CHECK("__new_outbox"."template" IN ('sign-in-link', 'invitation', 'application-received', 'application-submitted', 'application-handed-over', 'application-taken-up', 'application-returned', 'application-rejected', 'second-review-asked', 'second-review-sent-back', 'contribution-set', 'dossier-reopened', 'agreement-issued', 'agreement-handed-over', 'agreement-half-signed', 'agreement-signed', 'agreement-in-force', 'agreement-amended', 'amendment-proposed', 'amendment-accepted', 'amendment-declined', 'amendment-withdrawn', 'dossier-withdrawn', 'dossier-terminated', 'dossier-completed', 'report-opened', 'report-handed-over', 'report-received', 'report-submitted', 'report-returned', 'report-approved', 'report-settled', 'report-reminder', 'report-notice-first', 'report-notice-second', 'payment-hold-proposed', 'tranche-released', 'tranche-held', 'claim-issued', 'claim-closed', 'digest', 'deadline-extended', 'completion-reminder', 'completion-notice', 'resolution-asked', 'resolution-reminder', 'signature-reminder', 'signature-notice', 'claim-reminder', 'claim-notice', 'agreement-ending', 'file-infected', 'file-damaged')),
	CONSTRAINT "outbox_language_holds" CHECK("__new_outbox"."language" IN ('de', 'en')),
	CONSTRAINT "outbox_state_holds" CHECK("__new_outbox"."state" IN ('queued', 'sent', 'kept', 'failed', 'skipped', 'withdrawn')),
	CONSTRAINT "outbox_created_at_holds" CHECK("__new_outbox"."created_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "outbox_due_at_holds" CHECK("__new_outbox"."due_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "outbox_sent_at_holds" CHECK("__new_outbox"."sent_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
	CONSTRAINT "outbox_failed_at_holds" CHECK("__new_outbox"."failed_at" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_outbox`("id", "key", "template", "language", "to_address", "facts", "dossier_id", "deadline_id", "state", "created_at", "due_at", "attempts", "last_error", "sent_at", "failed_at", "message_id", "subject", "body_text", "body_html") SELECT "id", "key", "template", "language", "to_address", "facts", "dossier_id", "deadline_id", "state", "created_at", "due_at", "attempts", "last_error", "sent_at", CASE WHEN "state" = 'failed' THEN "due_at" END, "message_id", "subject", "body_text", "body_html" FROM `outbox`;--> statement-breakpoint
DROP TABLE `outbox`;--> statement-breakpoint
ALTER TABLE `__new_outbox` RENAME TO `outbox`;--> statement-breakpoint
CREATE UNIQUE INDEX `one_mail_per_key` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `mails_to_send` ON `outbox` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `mails_of_a_dossier` ON `outbox` (`dossier_id`);--> statement-breakpoint
CREATE INDEX `mails_of_a_deadline` ON `outbox` (`deadline_id`);