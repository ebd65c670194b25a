import "./store.css";
