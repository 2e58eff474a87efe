;;; peers.el --- org-drill for peers.sh  -*- lexical-binding: t -*-

;; What the command `org-drill' does until the first question stands, and what it does with a
;; grade, by its own functions; nobody is asked.

(require 'org-drill)
(require 'cl-lib)

(defvar peers-file nil "The file of cards.")

(setq inhibit-message t
      make-backup-files nil
      create-lockfiles nil
      large-file-warning-threshold nil
      org-drill-spaced-repetition-algorithm 'sm2
      org-drill-add-random-noise-to-intervals-p nil)

(defun peers-open ()
  (find-file peers-file))

(defun peers-collect ()
  "Go through all cards as the command does."
  (let ((session (org-drill-session))
        (org-trust-scanner-tags t))
    (org-drill-map-entries
     (apply-partially #'org-drill-map-entry-function session) 'file)
    (org-drill-order-overdue-entries session)
    session))

(defun peers-said (session)
  (format "%d pending, of them %d new"
          (org-drill-pending-entry-count session)
          (length (oref session new-entries))))

(defun peers-record (number)
  "Grade the card of that NUMBER in the first deck, and save."
  (goto-char (point-min))
  (re-search-forward (format "^:ID: large-00/card-%d$" number))
  (org-back-to-heading)
  (org-drill-smart-reschedule 4 (nth 4 (org-drill-hypothetical-next-review-dates)))
  (org-set-property "DRILL_LAST_QUALITY" "4")
  (org-set-property "DRILL_LAST_REVIEWED"
                    (org-drill-time-to-inactive-org-timestamp (current-time)))
  (save-buffer))

(defun peers-due ()
  (peers-open)
  (princ (peers-said (peers-collect)))
  (terpri))

(defun peers-grade ()
  (peers-open)
  (peers-record 1))

(defun peers-milliseconds (function)
  (let ((start (float-time)))
    (funcall function)
    (* 1000 (- (float-time) start))))

(defun peers-inside ()
  (peers-open)
  (princ (format "  org-drill  due    first %9.2f ms\n"
                 (peers-milliseconds #'peers-collect)))
  (let* ((number 1)
         (times (cl-loop repeat 11
                         collect (peers-milliseconds
                                  (lambda () (peers-record (cl-incf number)))))))
    (princ (format "  org-drill  grade  first %9.2f ms, median of ten more %9.2f ms\n"
                   (car times) (nth 5 (sort (cdr times) #'<))))))
